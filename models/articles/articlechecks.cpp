// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlechecks.h"

#include "core/analysis/articles/pagehead.h"
#include "models/shell/sentences.h"

#include <QtGui/QUndoCommand>

namespace parvis::models {

using domain::Result;

namespace {

/// Silences a key in an article or listens to it again. Writes come in order, so that no step waits for another.
class SilenceCommand final : public QUndoCommand
{
public:
    using Failed = std::function<void(const domain::Error &)>;

    SilenceCommand(store::SilenceStore &store, domain::Id<domain::Article> article, const QString &key, bool isSilenced, const QString &text, Failed failed)
        : QUndoCommand(text)
        , m_store(store)
        , m_article(article)
        , m_key(key)
        , m_isSilenced(isSilenced)
        , m_failed(std::move(failed))
    {
    }
    void redo() override { write(m_isSilenced); }
    void undo() override { write(!m_isSilenced); }

private:
    void write(bool isSilenced)
    {
        auto written = isSilenced ? m_store.silence(m_article, {m_key}) : m_store.listen(m_article, m_key);
        written.then(&m_context, [this](const Result<> &result) {
            if (!result)
                m_failed(result.error());
        });
    }

    store::SilenceStore &m_store;
    domain::Id<domain::Article> m_article;
    QString m_key;
    bool m_isSilenced;
    Failed m_failed;
    QObject m_context;   ///< continuations end with the command
};

} // namespace

ArticleChecks::ArticleChecks(store::Database &database, store::SilenceStore &silences, ArticleEditorModel &editor, Messages &messages, QUndoStack &undo,
                             const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_store(silences)
    , m_editor(editor)
    , m_messages(messages)
    , m_undo(undo)
    , m_links(database, editor, messages, clock)
    , m_ourNames(database, messages, undo)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_links, &ArticleLinks::factsChanged, this, &ArticleChecks::textEdited);
    connect(&m_ourNames, &OurNames::changed, this, &ArticleChecks::check);
    connect(&m_soon, &QTimer::timeout, this, &ArticleChecks::check);
    connect(&m_checker, &ArticleChecker::checked, this, &ArticleChecks::show);
    connect(&m_editor, &ArticleEditorModel::opened, this, &ArticleChecks::begin);
    connect(&m_editor, &ArticleEditorModel::closed, this, &ArticleChecks::begin);
    connect(&m_editor, &ArticleEditorModel::fieldsChanged, this, &ArticleChecks::textEdited);
    connect(&m_editor, &ArticleEditorModel::textReplaced, this, &ArticleChecks::textEdited);
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || changes.articles.updated.contains(m_editor.id()))
            readSilenced();
    });
}

void ArticleChecks::setWatched(bool isWatched)
{
    if (std::exchange(m_isWatched, isWatched) == isWatched)
        return;
    m_links.setWatched(isWatched);
    if (isWatched)
        begin();
    else
        m_soon.stop();
}

void ArticleChecks::textEdited()
{
    if (m_isWatched)
        m_soon.start();
}

void ArticleChecks::begin()
{
    // Nothing of the article before stays; what was said of this one does until it is checked again.
    m_checker.stop();
    if (std::exchange(m_article, m_editor.id()) != m_editor.id()) {
        m_list.setSilenced({});
        showNothing({});
    }
    if (!m_isWatched || !m_editor.isOpen())
        return;
    readSilenced();
    check();
}

void ArticleChecks::check()
{
    m_soon.stop();
    if (!m_isWatched || !m_editor.isOpen())
        return;
    // Before the first check: a score that is another one a moment later would be wrong meanwhile.
    if (!m_ourNames.isRead())
        return m_ourNames.read();
    const domain::Article &article = m_editor.article();
    if (const auto language = analysis::languageOf(article.language)) {
        analysis::ArticleFacts facts = analysis::factsOf(article, *language, m_database.zone());
        facts.pages = m_links.pages();
        facts.linkAnswers = m_links.answers();
        facts.products = m_ourNames.names().products;
        facts.companyNames = m_ourNames.companies();
        return m_checker.check(article.body, facts);
    }
    m_checker.stop();
    showNothing(tr("Texts in French and English are checked. Choose the language in the details (F2)."));
}

void ArticleChecks::show(const analysis::ArticleCheck &check)
{
    m_links.setAddresses(check.addresses);
    if (check.words == 0)
        return showNothing(tr("Write a few sentences: here you will see how they read, whether they tell a story, and how they will be found."));
    m_emptyWords.clear();
    m_shades.clear();
    for (const analysis::ParagraphHeat &paragraph : check.paragraphs) {
        if (paragraph.heat > 0)
            m_shades.append({.firstLine = paragraph.firstLine, .lastLine = paragraph.lastLine, .heat = paragraph.heat});
    }
    m_list.setCheck(check);
    Q_EMIT checked();
}

void ArticleChecks::showNothing(const QString &why)
{
    m_emptyWords = why;
    m_shades.clear();
    m_list.setCheck({});
    Q_EMIT checked();
}

void ArticleChecks::readSilenced()
{
    if (!m_isWatched || !m_editor.isOpen())
        return;
    m_store.silenced(m_editor.id()).then(this, [this, id = m_editor.id()](const Result<QStringList> &keys) {
        if (id != m_editor.id())
            return;
        if (!keys)
            return m_messages.post(problem(tr("What is silenced was not read."), keys.error(), [this] { readSilenced(); }));
        m_list.setSilenced(QSet<QString>(keys->begin(), keys->end()));
    });
}

void ArticleChecks::push(const QString &key, bool isSilenced, const QString &text, const QString &sentence)
{
    if (key.isEmpty() || !m_editor.isOpen() || m_editor.isReadOnly())
        return;
    const auto failed = [this](const domain::Error &error) { m_messages.post(problem(tr("What the checks say was not changed."), error)); };
    m_undo.push(new SilenceCommand(m_store, m_editor.id(), key, isSilenced, text, failed));
    m_messages.post(undoable(sentence, m_undo));
}

void ArticleChecks::silence(const CheckRow &finding)
{
    if (finding.kind == CheckRow::Kind::Finding)
        push(finding.key, true, tr("Silence a finding"), tr("Silenced."));
}

void ArticleChecks::silenceRule(const CheckRow &finding)
{
    const auto rule = finding.kind == CheckRow::Kind::Finding ? analysis::ruleOf(finding.ruleKey) : std::nullopt;
    if (rule)
        push(finding.ruleKey, true, tr("Silence a rule"), tr("Silenced in this article: %1.").arg(ruleName(*rule)));
}

void ArticleChecks::listenAgain(const CheckRow &silenced)
{
    if (silenced.kind == CheckRow::Kind::Silenced)
        push(silenced.key, false, tr("Listen again"), tr("The checks say it again."));
}

} // namespace parvis::models
