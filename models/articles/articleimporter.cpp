// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articleimporter.h"

#include "core/formats/articlefiles/articlefiles.h"
#include "core/formats/markdown/articlefile.h"
#include "core/store/articles/articleintake.h"
#include "models/imports/importsentences.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCryptographicHash>
#include <QtCore/QFileInfo>
#include <QtGui/QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::Result;
using ErrorKind = domain::Error::Kind;

namespace {
constexpr std::chrono::milliseconds patience{1000};

QString sentenceOf(const formats::ArticleRemark &remark, const QTimeZone &zone)
{
    using Kind = formats::ArticleRemark::Kind;
    switch (remark.kind) {
    case Kind::ImageLeftOut:
        if (!remark.article.isEmpty())
            //: %1 is the name of a file, %2 the file or the title of the article that it belongs to, %3 why
            return ArticleImporter::tr("The image “%1” of “%2” was left out: %3.").arg(remark.name, remark.article, explainReason(remark.detail));
        //: %1 is the name of a file, %2 why
        return ArticleImporter::tr("The image “%1” was left out: %2.").arg(remark.name, explainReason(remark.detail));
    case Kind::PageLeftOut:
        return ArticleImporter::tr("“%1” was left out: it is a page of the site, not a post.").arg(remark.name);
    case Kind::Protected:
        return ArticleImporter::tr("“%1” asks its readers for a password and came in as a draft.").arg(remark.name);
    case Kind::Private:
        return ArticleImporter::tr("“%1” was private and came in as a draft.").arg(remark.name);
    case Kind::Scheduled:
        //: %1 is a title, %2 day and time
        return ArticleImporter::tr("“%1” was to appear on %2. It came in as approved, with that date; nothing publishes it by itself.")
            .arg(remark.name, exactMoment(domain::parseInstant(remark.detail).value_or(domain::Instant{}), zone));
    case Kind::ValueUnread:
        //: %1 is a file, %2 a key with what stands behind it, such as "date: 2026-13-45"
        return ArticleImporter::tr("The front matter of “%1” says “%2”, which is not understood: it was left out.").arg(remark.name, remark.detail);
    case Kind::KeysLeftOut:
        if (remark.name.isEmpty())
            //: %1 are keys such as "cover, weight"
            return ArticleImporter::tr("The front matter of the pages has what an article has no place for; it was left out, and is not in exports: %1.")
                .arg(remark.detail);
        //: %1 is a file, %2 are keys such as "cover, weight"
        return ArticleImporter::tr("The front matter of “%1” has what an article has no place for; it was left out, and is not in exports: %2.")
            .arg(remark.name, remark.detail);
    case Kind::NoText:
        return ArticleImporter::tr("“%1” came in without a text: it had none.").arg(remark.name);
    case Kind::KeyRepeated:
        //: %1 is a file, %2 a word such as "title"
        return ArticleImporter::tr("The front matter of “%1” says “%2” more than once: the last one counts.").arg(remark.name, remark.detail);
    }
    return {};
}

/// What a person changes of an article, told from what else there is by a hash.
QByteArray stateOf(const domain::Article &article)
{
    domain::Article timeless = article;
    timeless.changedAt = {};
    return QCryptographicHash::hash(formats::articleToMarkdown(timeless), QCryptographicHash::Sha256);
}
} // namespace

ArticleImporter::ArticleImporter(store::Database &database, store::ArticleStore &articles, Messages &messages, QUndoStack &undo, const domain::Clock &clock,
                                 QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_articles(articles)
    , m_messages(messages)
    , m_undo(undo)
    , m_clock(clock)
{
    m_late.setSingleShot(true);
    m_late.setInterval(patience);
    connect(&m_late, &QTimer::timeout, this, &ArticleImporter::tellOfWork);
}

void ArticleImporter::import(const QStringList &paths)
{
    const auto say = [this](const QString &sentence) {
        m_messages.post({.kind = Message::Kind::Problem, .sentence = sentence, .details = {}, .actionText = {}, .action = {}});
    };
    if (paths.isEmpty())
        return;
    if (m_database.access() == store::Database::Access::ReadOnly)
        return say(readOnlyReason());
    if (m_run)
        return say(tr("Other articles are still being taken in. Wait for their end, or cancel it."));
    m_run = std::make_shared<Run>();
    m_late.start();
    QtConcurrent::run(&ArticleImporter::read, paths, m_database.zone()).then(this, [this](Run read) {
        read.isCancelled = m_run->isCancelled;
        *m_run = std::move(read);
        takeNext();
    });
}

ArticleImporter::Run ArticleImporter::read(const QStringList &paths, const QTimeZone &zone)
{
    Run run;
    run.sources = paths.size();
    for (const QString &path : paths) {
        const QString name = QFileInfo(path).fileName();
        auto source = formats::readArticleSource(path);
        if (!source) {
            //: %1 is the name of a file, %2 why nothing came of it, as a sentence
            run.refused << tr("“%1”: %2").arg(name, explainSource(source.error()));
            continue;
        }
        for (const domain::Refusal &refusal : source->refused)
            run.refused << tr("“%1”: %2").arg(name, sentence(refusal));
        run.leftOut += source->leftOut;
        for (const formats::ArticleRemark &remark : source->remarks)
            run.remarks << sentenceOf(remark, zone);
        std::ranges::move(source->articles, std::back_inserter(run.waiting));
    }
    return run;
}

void ArticleImporter::takeNext()
{
    if (m_run->isCancelled)
        return takeBack();
    if (m_run->waiting.empty())
        return end();
    const domain::IncomingArticle next = std::move(m_run->waiting.front());
    m_run->waiting.pop_front();
    store::takeInArticle(m_database, next, m_clock.now()).then(this, [this, next](const Result<Key> &taken) {
        if (!taken && taken.error().kind == ErrorKind::Cancelled)
            // A list that was shown meanwhile stopped the look at what is known.
            m_run->waiting.push_front(next);
        else if (!taken)
            return fail(taken.error());
        else if (taken->isNull())
            ++m_run->known;
        else
            return keepState(*taken);
        takeNext();
    });
}

void ArticleImporter::keepState(Key added)
{
    m_articles.article(added).then(this, [this, added](const Result<domain::Article> &article) {
        if (!article && article.error().kind == ErrorKind::Cancelled)
            return keepState(added);
        m_run->added.append({.id = added, .state = article ? stateOf(*article) : QByteArray()});
        takeNext();
    });
}

void ArticleImporter::fail(const domain::Error &error)
{
    m_messages.post(problem(tr("The articles were not taken in."), error));
    takeBack();
}

void ArticleImporter::takeBack()
{
    m_late.stop();
    if (m_run->added.isEmpty()) {
        if (m_run->isCancelled)
            m_messages.post(
                {.kind = Message::Kind::Done, .sentence = tr("Cancelled: no article was taken in."), .details = {}, .actionText = {}, .action = {}});
        m_run.reset();
        return;
    }
    m_articles.remove(m_run->added.takeLast().id).then(this, [this](const Result<domain::RemovedArticle> &) { takeBack(); });
}

void ArticleImporter::end()
{
    m_late.stop();
    const Run run = *std::exchange(m_run, nullptr);
    if (!run.added.isEmpty())
        push(run.added);
    tell(run);
    if (run.added.size() == 1)
        Q_EMIT addedOne(run.added.first().id);
}

void ArticleImporter::push(const QList<Added> &added)
{
    const auto taken = std::make_shared<Taken>(Taken{.there = added, .gone = {}});
    const auto again = [this, taken] {
        for (const auto &[removed, state] : std::exchange(taken->gone, {}))
            m_articles.putBack(removed).then(this, [this, taken, state](const Result<domain::Article> &put) {
                if (put)
                    taken->there.append({.id = put->id, .state = state});
                else
                    refuseUndo(put.error());
            });
    };
    const auto back = [this, taken] { takeBackUnchanged(taken); };
    m_undo.push(new StepsCommand(*this, tr("import of %Ln article(s)", nullptr, static_cast<int>(added.size())), again, back));
}

void ArticleImporter::takeBackUnchanged(const std::shared_ptr<Taken> &taken)
{
    struct Going
    {
        qsizetype open = 0;
        QStringList kept;   ///< titles
    };
    const auto going = std::make_shared<Going>(Going{.open = taken->there.size(), .kept = {}});
    const auto end = [this, going] {
        if (--going->open == 0 && !going->kept.isEmpty())
            tellKept(going->kept);
    };
    for (const Added &one : std::exchange(taken->there, {})) {
        m_articles.article(one.id).then(this, [this, taken, going, end, one](const Result<domain::Article> &article) {
            // Somebody removed it meanwhile: nothing is left to take back.
            if (!article && article.error().kind == ErrorKind::NotFound)
                return end();
            // What cannot be looked at may have been changed too.
            if (!article || stateOf(*article) != one.state) {
                taken->there.append(one);
                if (article)
                    going->kept.append(article->title);
                else
                    refuseUndo(article.error());
                return end();
            }
            m_articles.remove(one.id).then(this, [this, taken, end, one](const Result<domain::RemovedArticle> &removed) {
                if (removed)
                    taken->gone.append({*removed, one.state});
                else if (removed.error().kind != ErrorKind::NotFound)
                    refuseUndo(removed.error());
                end();
            });
        });
    }
}

void ArticleImporter::refuseUndo(const domain::Error &error)
{
    m_messages.post(problem(tr("The import was not undone or done again."), error));
}

void ArticleImporter::tellKept(const QStringList &titles)
{
    const QString sentence = titles.size() == 1
        //: after the undo of an import; %1 is a title
        ? tr("“%1” stays: it was changed since the import.").arg(titles.first())
        : tr("%Ln article(s) stay: they were changed since the import.", nullptr, static_cast<int>(titles.size()));
    m_messages.post(
        {.kind = Message::Kind::Done, .sentence = sentence, .details = titles.size() > 1 ? titles.join(u'\n') : QString(), .actionText = {}, .action = {}});
}

void ArticleImporter::tell(const Run &run)
{
    QStringList sentences;
    const auto added = static_cast<int>(run.added.size());
    const auto refused = static_cast<int>(run.refused.size());
    if (added > 0)
        sentences << tr("%Ln article(s) added.", nullptr, added);
    if (run.known > 0)
        sentences << tr("%Ln article(s) were known already.", nullptr, run.known);
    if (refused == 1)
        sentences << run.refused.first();
    else if (refused > 1)
        sentences << tr("%Ln were refused.", nullptr, refused);
    const auto leftOut = static_cast<int>(run.leftOut.size());
    if (leftOut > 0)
        sentences << tr(
            "%Ln web page(s) or document(s) were left out: they look like templates or downloads of a site. To take one in, choose the file itself.", nullptr,
            leftOut);
    const auto remarks = static_cast<int>(run.remarks.size());
    if (remarks == 1)
        sentences << run.remarks.first();
    else if (remarks > 1)
        sentences << tr("%Ln thing(s) were left out or changed: the details say which.", nullptr, remarks);
    if (sentences.isEmpty())
        sentences << tr("There is no article in it.");
    Message said;
    if (added > 0)
        said = undoable(sentences.join(u' '), m_undo);
    else
        said = {.kind = refused + leftOut + remarks > 0 ? Message::Kind::Problem : Message::Kind::Done,
                .sentence = sentences.join(u' '),
                .details = {},
                .actionText = {},
                .action = {}};
    QStringList details = refused > 1 ? run.refused : QStringList();
    if (remarks > 1)
        details += run.remarks;
    for (const QString &name : run.leftOut)
        //: %1 is the name of a file
        details << tr("“%1”: left out.").arg(name);
    said.details = details.join(u'\n');
    m_messages.post(said);
}

void ArticleImporter::tellOfWork()
{
    if (!m_run)
        return;
    m_messages.post({.kind = Message::Kind::Done,
                     .sentence = tr("Articles are being taken in…"),
                     .details = {},
                     .actionText = tr("Cancel"),
                     .action = [guard = QPointer(this)] {
                         if (guard && guard->m_run)
                             guard->m_run->isCancelled = true;
                     }});
}

} // namespace parvis::models
