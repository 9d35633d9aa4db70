// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlespagemodel.h"

#include "core/domain/query/parser.h"
#include "core/formats/document/pictures.h"
#include "models/articles/articlecommands.h"
#include "models/articles/articlewords.h"
#include "models/articles/commentcommands.h"
#include "models/articles/detailscommand.h"
#include "models/articles/reviewwords.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"

#include <QtCore/QLocale>
#include <QtCore/QPointer>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::Article;
using domain::Result;

namespace {
// While somebody types, each save changes the shelf; nobody reads it that fast.
constexpr std::chrono::milliseconds readDelay{150};
} // namespace

ArticlesPageModel::ArticlesPageModel(store::Database &database, store::ArticleStore &articles, Messages &messages, Navigator &navigator, QUndoStack &undo,
                                     const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_articles(articles)
    , m_messages(messages)
    , m_undo(undo)
    , m_clock(clock)
    , m_list(clock, database.zone())
    , m_editor(database, articles, messages, clock)
    , m_history(database.zone())
    , m_files(database)
    , m_silences(database)
    , m_checks(database, m_silences, m_editor, messages, undo, clock)
    , m_stories(database)
    , m_templates(database, m_stories, messages, undo)
    , m_guide(database, m_stories, m_editor, messages, undo)
    , m_commentStore(database)
    , m_comments({.database = database, .articles = articles, .editor = m_editor, .messages = messages, .undo = undo, .clock = clock})
    , m_commentWriter(database, messages, clock, m_editor)
    , m_approval(database, articles, m_editor, m_comments, clock)
    , m_posts(database, articles, m_editor, messages, navigator, undo, clock)
    , m_onSites(database, messages)
    , m_wanted(database, m_editor, messages, navigator, undo, clock)
    , m_pageHead(analysis::siteOf(database.name(), database.path(), database.zone()))
    , m_exporter(m_files, m_editor, messages)
    , m_importer(database, articles, messages, undo, clock)
    , m_ownPictures(m_files)
    , m_library(database, m_files, messages, undo, clock)
    , m_words(database, messages, undo)
{
    m_exporter.setSite(analysis::siteOf(database.name(), database.path(), database.zone()));
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(readDelay);
    connect(&m_readSoon, &QTimer::timeout, this, &ArticlesPageModel::readRows);
    connect(&m_database, &store::Database::changed, this, &ArticlesPageModel::follow);
    connect(&navigator, &Navigator::articleRequested, this, &ArticlesPageModel::open);
    connect(&m_editor, &ArticleEditorModel::opened, this, [this] { m_history.setRevisions({}); });
    connect(&m_editor, &ArticleEditorModel::opened, &m_pictures, &RemotePictures::forget);
    connect(&m_editor, &ArticleEditorModel::closed, &m_pictures, &RemotePictures::forget);
    connect(&m_editor, &ArticleEditorModel::closed, this, &ArticlesPageModel::forgetRefusal);
    connect(&m_editor, &ArticleEditorModel::opened, this, &ArticlesPageModel::forgetRefusal);
    connect(&m_editor, &ArticleEditorModel::closed, this, &ArticlesPageModel::forgetSaid);
    connect(&m_editor, &ArticleEditorModel::opened, this, &ArticlesPageModel::forgetSaid);
    connect(&m_editor, &ArticleEditorModel::opened, &m_onSites, &ArticlesOnSites::load);
    connect(&m_onSites, &ArticlesOnSites::changed, this, [this] { m_list.setPlaces(m_onSites.places()); });
    connect(&m_importer, &ArticleImporter::addedOne, this, &ArticlesPageModel::open);
    connect(&m_editor, &ArticleEditorModel::opened, &m_ownPictures, &OwnPictures::forget);
    connect(&m_editor, &ArticleEditorModel::closed, &m_ownPictures, &OwnPictures::forget);
    connect(&m_editor, &ArticleEditorModel::historyRequested, &navigator, &Navigator::openArticle);
}

void ArticlesPageModel::load()
{
    m_onSites.load();
    if (!std::exchange(m_isAsked, true))
        readRows();
}

QString ArticlesPageModel::placeOfOpened() const
{
    return placeWord(m_onSites.places().value(m_editor.id()));
}

QString ArticlesPageModel::placesOfOpened() const
{
    return placeWords(m_onSites.places().value(m_editor.id()), m_clock.now(), m_database.zone()).join(u"; "_s);
}

void ArticlesPageModel::follow(const store::Changes &changes)
{
    if (m_isAsked && (changes.everything || !changes.articles.isEmpty()) && !m_readSoon.isActive())
        m_readSoon.start();
}

void ArticlesPageModel::readRows()
{
    const int reading = ++m_reading;
    m_articles.rows(domain::queryOrWords(m_search), m_clock.now()).then(this, [this, reading](const Result<QList<domain::ArticleRow>> &rows) {
        if (reading != m_reading)
            return;
        if (!rows)
            return m_messages.post(problem(tr("The articles were not read."), rows.error(), [this] { readRows(); }));
        m_list.setRows(*rows);
        m_isLoaded = true;
        Q_EMIT loaded();
    });
}

void ArticlesPageModel::setSearch(const QString &typed)
{
    if (typed == m_search)
        return;
    m_search = typed;
    m_onSites.load();
    m_isAsked = true;
    readRows();
}

void ArticlesPageModel::push(QUndoCommand *command)
{
    // What is typed belongs to the ground on which the command works.
    m_editor.flush();
    m_undo.push(command);
}

void ArticlesPageModel::sayUndoable(const QString &sentence)
{
    m_messages.post(undoable(sentence, m_undo));
}

std::function<void(const domain::Error &)> ArticlesPageModel::refusal(const QString &what)
{
    return [this, what](const domain::Error &error) { m_messages.post(problem(what, error)); };
}

void ArticlesPageModel::add(const Article &article, const QString &text, std::function<void(const Article &)> added)
{
    push(new AddArticleCommand(m_articles, article, text, std::move(added), refusal(tr("The article was not added."))));
}

void ArticlesPageModel::newArticle()
{
    const Article article{.slug = u"article"_s,
                          .language = QLocale::languageToCode(QLocale().language(), QLocale::ISO639Part1),
                          .createdAt = m_clock.now(),
                          .changedAt = m_clock.now()};
    add(article, tr("New article"), [this](const Article &added) { m_editor.open(added.id); });
}

void ArticlesPageModel::newFromTemplate(const domain::StoryTemplate &storyTemplate)
{
    const Article article{.slug = u"article"_s,
                          .language = storyTemplate.language,
                          .body = storyTemplate.body,
                          .createdAt = m_clock.now(),
                          .changedAt = m_clock.now(),
                          .goalWords = storyTemplate.goalWords};
    // Writes come in order: the steps are there before the editor reads them. Added again after an undo, it has none ticked.
    add(article, tr("New article from a template"), [this, steps = domain::stepsOf(storyTemplate)](const Article &added) {
        m_guide.write(added.id, steps);
        m_editor.open(added.id);
    });
}

domain::StoryTemplate ArticlesPageModel::asTemplate()
{
    const Article &article = m_editor.article();
    domain::StoryTemplate made{.id = {},
                               .title = article.title,
                               .summary = {},
                               .language = article.language,
                               .body = article.body,
                               .questions = {},
                               .checklist = {},
                               .goalWords = article.goalWords};
    for (const domain::StoryStep &step : m_guide.list())
        (step.kind == domain::StoryStep::Kind::Question ? made.questions : made.checklist) << step.text;
    return made;
}

void ArticlesPageModel::open(domain::Id<Article> id)
{
    m_editor.open(id);
}

void ArticlesPageModel::closeArticle()
{
    m_editor.close();
}

std::optional<domain::ArticleStatus> ArticlesPageModel::statusOf(domain::Id<Article> id) const
{
    if (m_editor.isOpen() && m_editor.id() == id)
        return m_editor.status();
    const QModelIndex row = m_list.indexOf(id);
    return row.isValid() ? std::optional(m_list.rows()[row.row()].status) : std::nullopt;
}

void ArticlesPageModel::setStatus(domain::Id<Article> id, domain::ArticleStatus status)
{
    using enum domain::ArticleStatus;
    const auto before = statusOf(id);
    if (before == status)
        return;
    if (status == Approved && before && before != InReview)
        return hint(tr("An article is approved once it is in review. Ask for review first."));
    if (status == Published)
        return publish(id);
    applyStatus(id, status);
}

void ArticlesPageModel::forgetRefusal()
{
    // Left to wait below what was said since, it would come back when nobody knows of what it speaks.
    if (!m_refusal.isEmpty())
        m_messages.withdraw(std::exchange(m_refusal, {}));
}

void ArticlesPageModel::publish(domain::Id<Article> id)
{
    forgetRefusal();
    m_editor.flush();
    const QString failed = tr("The article was not marked as published.");
    m_articles.article(id).then(this, [this, id, failed](const Result<Article> &found) {
        if (!found)
            return m_messages.post(problem(failed, found.error()));
        const int undescribed = formats::countUndescribed(found->body);
        if (undescribed == 0)
            return applyStatus(id, domain::ArticleStatus::Published);
        // Where it was chosen says again what it is.
        if (m_editor.isOpen() && m_editor.id() == id)
            Q_EMIT m_editor.fieldsChanged();
        m_refusal = failed + u' ' + tr("%Ln image(s) have no description for who cannot see them.", nullptr, undescribed);
        m_messages.post({.kind = Message::Kind::Problem,
                         .sentence = m_refusal,
                         .details = {},
                         .actionText = tr("Show the checks"),
                         .action =
                             [guard = QPointer(this), id] {
                                 if (guard)
                                     Q_EMIT guard->checksWanted(id);
                             },
                         .outlastsPlace = false});
    });
}

void ArticlesPageModel::applyStatus(domain::Id<Article> id, domain::ArticleStatus status)
{
    using enum domain::ArticleStatus;
    forgetRefusal();
    const QModelIndex row = m_list.indexOf(id);
    const bool isOpened = m_editor.isOpen() && m_editor.id() == id;
    const int open = isOpened ? m_comments.openComments() : row.isValid() ? m_list.rows()[row.row()].openComments : 0;
    push(new ReviewCommand(
        m_articles, m_commentStore, m_clock, id, status, tr("Change the status"), [this] { readHistory(); }, refusal(tr("The status was not changed."))));
    sayUndoable(status == Approved ? approvedWords(open) : tr("Status: %1.").arg(statusWord(status)));
}

void ArticlesPageModel::editDetails(const ArticleFields &fields)
{
    const ArticleFields before = m_editor.fields();
    m_editor.edit(fields);
    if (m_editor.fields() != before)
        m_undo.push(new DetailsCommand(m_articles, m_editor, m_clock, before, tr("Change the details"), refusal(tr("The details were not changed."))));
}

void ArticlesPageModel::duplicate(domain::Id<Article> id)
{
    m_editor.flush();
    m_articles.article(id).then(this, [this](const Result<Article> &found) {
        if (!found)
            return m_messages.post(problem(tr("The article was not duplicated."), found.error()));
        Article copy = *found;
        copy.id = {};
        //: the title of a duplicate
        copy.title = tr("%1 (copy)").arg(articleName(found->title));
        copy.slug = domain::slugOf(copy.title);
        copy.status = domain::ArticleStatus::Draft;
        copy.remoteId.clear();
        copy.url.clear();
        copy.publishedAt.reset();
        copy.createdAt = copy.changedAt = m_clock.now();
        push(new AddArticleCommand(m_articles, copy, tr("Duplicate the article"), [](const Article &) { }, refusal(tr("The article was not duplicated."))));
        sayUndoable(tr("“%1” added as a draft.").arg(copy.title));
    });
}

void ArticlesPageModel::remove(domain::Id<Article> id)
{
    if (m_editor.id() == id)
        m_editor.close();
    push(new RemoveArticleCommand(
        m_articles, m_silences, m_stories, id, tr("Remove the article"),
        [this](const Article &removed) { sayUndoable(tr("“%1” removed.").arg(articleName(removed.title))); }, refusal(tr("The article was not removed."))));
}

void ArticlesPageModel::saveMoment()
{
    if (!m_editor.isOpen() || m_editor.isReadOnly())
        return;
    m_editor.flush();
    const auto failed = tr("The moment was not saved.");
    // Writes come in order: what was typed up to now is in the workspace before this one.
    m_articles.closeRevision(m_editor.id()).then(this, [this, failed](const Result<domain::Revision> &closed) {
        if (!closed)
            return m_messages.post(problem(failed, closed.error(), [this] { saveMoment(); }));
        readHistory();
        tell(tr("Saved as a moment of its own in the history (%1).").arg(exactMoment(closed->savedAt, m_database.zone())));
    });
}

void ArticlesPageModel::readHistory()
{
    if (!m_editor.isOpen())
        return;
    m_articles.revisions(m_editor.id()).then(this, [this, id = m_editor.id()](const Result<QList<domain::Revision>> &revisions) {
        if (id != m_editor.id())
            return;
        if (!revisions)
            return m_messages.post(problem(tr("The history was not read."), revisions.error(), [this] { readHistory(); }));
        m_history.setRevisions(*revisions);
        Q_EMIT historyRead();
    });
}

void ArticlesPageModel::restore(const domain::Revision &revision)
{
    m_articles.revisionText(revision.id).then(this, [this, revision](const Result<QString> &text) {
        if (!text)
            return m_messages.post(problem(tr("The text was not restored."), text.error()));
        const auto change = [title = revision.title, body = *text](Article &article) {
            article.title = title;
            article.body = body;
        };
        push(new EditArticleCommand(m_articles, m_clock, revision.article, change, tr("Restore an earlier text"), refusal(tr("The text was not restored."))));
        const QString when = exactMoment(revision.savedAt, m_database.zone());
        sayUndoable(tr("The text of %1 is back; the one before it stays in the history.").arg(when));
    });
}

void ArticlesPageModel::nameRevision(const domain::Revision &revision, const QString &name)
{
    const QString given = name.simplified();
    if (given == revision.name)
        return;
    push(new NameRevisionCommand(m_articles, revision, given, tr("Name a moment"), [this] { readHistory(); }, refusal(tr("The moment was not named."))));
    sayUndoable(given.isEmpty() ? tr("“%1” has no name any more.").arg(exactMoment(revision.savedAt, m_database.zone()))
                                : tr("The moment is now called “%1”.").arg(given));
}

void ArticlesPageModel::tell(const QString &sentence)
{
    m_messages.post({.kind = Message::Kind::Done, .sentence = sentence, .details = {}, .actionText = {}, .action = {}});
}

void ArticlesPageModel::hint(const QString &sentence)
{
    m_saidOfArticle.append(sentence);
    m_messages.post({.kind = Message::Kind::Hint, .sentence = sentence, .details = {}, .actionText = {}, .action = {}});
}

void ArticlesPageModel::refuse(const QString &sentence)
{
    m_saidOfArticle.append(sentence);
    tellProblem(sentence, {});
}

void ArticlesPageModel::offer(const QString &sentence, const QString &actionText, const std::function<void()> &action)
{
    m_saidOfArticle.append(sentence);
    tellProblem(sentence, actionText, action);
}

void ArticlesPageModel::withdraw(const QString &sentence)
{
    m_messages.withdraw(sentence);
}

void ArticlesPageModel::forgetSaid()
{
    for (const QString &sentence : std::exchange(m_saidOfArticle, {}))
        m_messages.withdraw(sentence);
}

void ArticlesPageModel::tellProblem(const QString &sentence, const QString &details)
{
    m_messages.post({.kind = Message::Kind::Problem, .sentence = sentence, .details = details, .actionText = {}, .action = {}});
}

void ArticlesPageModel::tellProblem(const QString &sentence, const QString &actionText, const std::function<void()> &action)
{
    m_messages.post({.kind = Message::Kind::Problem, .sentence = sentence, .details = {}, .actionText = actionText, .action = action});
}

} // namespace parvis::models
