// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_revisions FOLDER: what the history of an article weighs in the workspace's file, and how long it takes to save, to read the first revision and to
// compare it with the last: 1,000 revisions of 5,000 words, then 50 of 200,000. Between two revisions a sentence is added, changed, moved or deleted. Says
// whether 1,000 revisions weigh at most three times the article.
#include "bench/store/material.h"
#include "bench/store/workspace.h"
#include "core/domain/articles/textdiff.h"
#include "core/store/articles/articlestore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace parvis;
using bench::value;

namespace {

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer time;
    time.start();
    work();
    return static_cast<double>(time.nsecsElapsed()) / 1e6;
}

/// A text that is worked on: sentences of 5 to 25 words, about six to a paragraph, of about so many words all along.
class Draft
{
public:
    explicit Draft(int words)
        : m_words(bench::Material(1, 1))
        , m_random(11)
        , m_wanted(words)
    {
        while (m_count < words)
            insert(static_cast<size_t>(m_sentences.size()), sentence());
    }

    [[nodiscard]] QString text() const
    {
        QString text = u"# The mill\n\n"_s;
        for (size_t i = 0; i < m_sentences.size(); ++i)
            text += m_sentences[i].join(u' ') + (m_sentences[i].size() % 6 == 0 ? u".\n\n"_s : u". "_s);
        return text;
    }

    void edit()
    {
        const int kind = below(100);
        const size_t at = static_cast<size_t>(below(static_cast<int>(m_sentences.size())));
        if (kind < 30) {
            change(m_sentences[at]);
        } else if (kind < 45) {
            const QStringList moved = take(at);
            insert(static_cast<size_t>(below(static_cast<int>(m_sentences.size()))), moved);
        } else if (kind < 72 ? m_count < m_wanted * 21 / 20 : m_count < m_wanted * 19 / 20) {
            insert(at, sentence());
        } else {
            take(at);
        }
    }

private:
    [[nodiscard]] int below(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most)); }
    [[nodiscard]] QString word()
    {
        // Zipf's law, roughly: each tenfold of ranks is as likely.
        constexpr int common = 40;
        constexpr int known = 4'000;
        return m_words.word(below(2) == 0 ? below(common) : below(known));
    }
    [[nodiscard]] QStringList sentence()
    {
        QStringList made;
        for (int left = 5 + below(20); left >= 0; --left)
            made << word();
        return made;
    }
    void change(QStringList &sentence)
    {
        const qsizetype at = below(static_cast<int>(sentence.size()));
        for (qsizetype i = at; i < std::min<qsizetype>(at + 1 + below(4), sentence.size()); ++i)
            sentence[i] = word();
    }
    void insert(size_t at, const QStringList &sentence)
    {
        m_count += static_cast<int>(sentence.size());
        m_sentences.insert(m_sentences.begin() + static_cast<std::ptrdiff_t>(at), sentence);
    }
    QStringList take(size_t at)
    {
        const QStringList taken = m_sentences[at];
        m_count -= static_cast<int>(taken.size());
        m_sentences.erase(m_sentences.begin() + static_cast<std::ptrdiff_t>(at));
        return taken;
    }

    bench::Material m_words;
    std::mt19937 m_random;
    int m_wanted;
    int m_count = 0;
    std::vector<QStringList> m_sentences;
};

/// How many times the article its history weighs.
double measure(const QString &path, int words, int revisions)
{
    if (!store::Database::create(path, u"Bench"_s, QTimeZone("Europe/Paris")))
        qFatal("cannot create %ls", qUtf16Printable(path));
    const auto opened = store::Database::open(path);
    if (!opened)
        qFatal("cannot open: %ls", qUtf16Printable(opened.error().detail));
    store::ArticleStore store(**opened);
    Draft draft(words);
    domain::Instant now = bench::Material::beginning();
    domain::Article article
        = value(store.add({.title = u"The mill"_s, .slug = {}, .language = u"fr"_s, .body = draft.text(), .createdAt = now, .changedAt = now}));
    const QString first = article.body;
    std::vector<double> saves;
    for (int revision = 1; revision < revisions; ++revision) {
        draft.edit();
        article.body = draft.text();
        now += std::chrono::minutes(10);
        saves.push_back(milliseconds([&] { article = value(store.save(article, now)); }));
    }
    // What is typed goes into the last revision.
    std::vector<double> keys;
    for (int key = 0; key < 31; ++key) {
        article.body.insert(article.body.size() / 2, u'x');
        now += std::chrono::seconds(1);
        keys.push_back(milliseconds([&] { article = value(store.save(article, now)); }));
    }
    std::ranges::sort(saves);
    std::ranges::sort(keys);
    const auto kept = value(store.revisions(article.id));
    if (kept.size() != revisions)
        qFatal("%lld revisions instead of %d", static_cast<long long>(kept.size()), revisions);
    QString oldest;
    const double reading = milliseconds([&] { oldest = value(store.revisionText(kept.last().id)); });
    if (oldest != first)
        qFatal("the first revision is another text");
    qsizetype changed = 0;
    const double comparing = milliseconds([&] {
        for (const auto &one : domain::compareTexts(oldest, article.body))
            changed += one.kind == domain::ParagraphDiff::Kind::Same ? 0 : 1;
    });
    const double listing = milliseconds([&] { static_cast<void>(value(store.revisions(article.id))); });
    const auto bytes = [&opened](const QString &tables) {
        return value((*opened)->read([&tables](store::Connection &c) { return c.number(u"SELECT sum(pgsize) FROM dbstat WHERE name IN (%1)"_s.arg(tables)); }));
    };
    const qint64 history = bytes(u"'revision', 'revision_article', 'newest_text'"_s);
    const qint64 text = article.body.toUtf8().size();
    const double ratio = static_cast<double>(history) / static_cast<double>(text);
    std::printf("%d revisions of %d words: text %lld bytes, history %lld bytes in the file, %.2f times the text\n", revisions, words,
                static_cast<long long>(text), static_cast<long long>(history), ratio);
    std::printf(
        "  save %.2f ms, save while typing %.2f ms (medians), list %.2f ms, first revision read %.1f ms, compared with the last %.1f ms (%lld paragraphs "
        "differ)\n",
        saves[saves.size() / 2], keys[keys.size() / 2], listing, reading, comparing, static_cast<long long>(changed));
    return ratio;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("bench_revisions FOLDER\n", stderr);
        return 2;
    }
    const QDir folder(arguments[1]);
    for (const QString &name : {u"revisions.parvis"_s, u"revisions-long.parvis"_s})
        QFile::remove(folder.filePath(name));
    constexpr double most = 3;
    const double ratio = measure(folder.filePath(u"revisions.parvis"_s), 5'000, 1'000);
    measure(folder.filePath(u"revisions-long.parvis"_s), 200'000, 50);
    std::printf("%s\n", ratio <= most ? "within 3 times the article" : "MISSED: over 3 times the article");
    return ratio <= most ? 0 : 1;
}
