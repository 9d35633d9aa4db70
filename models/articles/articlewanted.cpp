// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlewanted.h"

#include "core/domain/base/zonedtime.h"
#include "models/articles/wantedwords.h"
#include "models/channels/servicewords.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::Result;
using domain::WantedMention;
using Kind = WantedRow::Kind;

ArticleWanted::ArticleWanted(store::Database &database, ArticleEditorModel &editor, Messages &messages, Navigator &navigator, QUndoStack &undo,
                             const domain::Clock &clock, QObject *parent)
    : KeyedListModel(parent)
    , m_database(database)
    , m_store(database)
    , m_editor(editor)
    , m_messages(messages)
    , m_navigator(navigator)
    , m_undo(undo)
    , m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &ArticleWanted::look);
    connect(&m_editor, &ArticleEditorModel::opened, this, &ArticleWanted::begin);
    connect(&m_editor, &ArticleEditorModel::closed, this, &ArticleWanted::begin);
    connect(&m_editor, &ArticleEditorModel::fieldsChanged, this, &ArticleWanted::textEdited);
    connect(&m_editor, &ArticleEditorModel::textReplaced, this, &ArticleWanted::textEdited);
    connect(&m_database, &store::Database::changed, this, &ArticleWanted::follow);
}

ArticleWanted::~ArticleWanted()
{
    m_stop.request_stop();
}

int ArticleWanted::questions() const
{
    return static_cast<int>(std::ranges::count(rows(), Kind::Question, &WantedRow::kind));
}

void ArticleWanted::setWatched(bool isWatched)
{
    if (std::exchange(m_isWatched, isWatched) == isWatched)
        return;
    if (isWatched)
        begin();
    else
        m_soon.stop();
}

void ArticleWanted::textEdited()
{
    if (m_isWatched)
        m_soon.start();
}

void ArticleWanted::follow(const store::Changes &changes)
{
    if (!m_isWatched || !m_editor.isOpen())
        return;
    if (changes.everything || !changes.mentions.isEmpty() || !changes.imports.isEmpty())
        m_soon.start();
    if (!changes.everything && !changes.articles.updated.contains(m_editor.id()))
        return;
    // Most changes of an article are its text being saved, which was noticed as it was typed: links alone are looked for at once.
    m_store.linked(m_editor.id()).then(this, [this, id = m_editor.id()](const Result<QList<domain::ArticleMention>> &linked) {
        if (linked && id == m_article && *linked != m_linked)
            look();
    });
}

void ArticleWanted::stop()
{
    m_stop.request_stop();
    m_stop = {};
    ++m_request;
}

void ArticleWanted::begin()
{
    // Nothing of the article before stays; what was found for this one does until it is looked for again.
    stop();
    if (std::exchange(m_article, m_editor.id()) != m_editor.id()) {
        m_linked.clear();
        showNothing({});
    }
    look();
}

void ArticleWanted::look()
{
    m_soon.stop();
    stop();
    if (m_isWatched && m_editor.isOpen())
        readWords();
}

void ArticleWanted::readWords()
{
    const auto look = std::make_shared<Look>();
    look->article = m_editor.article();
    QtConcurrent::run([article = look->article, token = m_stop.get_token()] {
        return analysis::wantedWords(article, token);
    }).then(this, [this, look, request = m_request](const std::optional<analysis::WantedWords> &words) {
        if (!words || !isCurrent(request))
            return;
        look->words = *words;
        m_store.look(look->article.id, words->words).then(this, [this, look, request](const Result<store::WantedLook> &found) {
            if (!isCurrent(request))
                return;
            if (!found)
                return complain(found.error());
            look->found = *found;
            judge(look, request);
        });
    });
}

void ArticleWanted::judge(const std::shared_ptr<Look> &look, int request)
{
    QtConcurrent::run([look] {
        Look judged = *look;
        const analysis::WantedUse use{.uses = judged.found.uses, .mentions = judged.found.mentions};
        judged.questions = analysis::answeredQuestions(judged.article, judged.words, use, judged.found.asking);
        for (const WantedMention &mention : std::as_const(judged.found.linked))
            judged.linked << analysis::sharedWith(judged.article, judged.words, use, mention);
        judged.terms = analysis::possibleTopics(judged.words, use);
        return judged;
    }).then(this, [this, request](const Look &judged) {
        if (isCurrent(request))
            readTopics(std::make_shared<Look>(judged), request);
    });
}

void ArticleWanted::readTopics(const std::shared_ptr<Look> &look, int request)
{
    m_store.topics(look->terms, firstDay()).then(this, [this, look, request](const Result<QList<domain::TopicUse>> &uses) {
        if (!isCurrent(request))
            return;
        if (!uses)
            return complain(uses.error());
        look->topics = analysis::topicsOf(look->terms, *uses);
        show(*look);
    });
}

void ArticleWanted::complain(const domain::Error &error)
{
    m_messages.post(problem(tr("What people ask was not looked for."), error, [this] { look(); }));
}

qint64 ArticleWanted::firstDay() const
{
    constexpr qint64 year = 365;
    return domain::LocalDays(m_database.zone()).dayOf(m_clock.now()) - year + 1;
}

WantedRow ArticleWanted::rowOf(const WantedMention &mention, const analysis::WantedQuestion &question, Kind kind) const
{
    const QString service = serviceWord(mention.service);
    QStringList about;
    if (!mention.author.isEmpty())
        about << mention.author;
    about << (mention.channelName.isEmpty() ? service : mention.channelName) << letterMoment(mention.publishedAt, m_clock.now(), m_database.zone());
    WantedRow row{.kind = kind,
                  .id = (kind == Kind::Linked ? u"linked:%1"_s : u"question:%1"_s).arg(mention.id.value()),
                  .text = question.sentence.isEmpty() ? mention.title : question.sentence,
                  .about = about.join(u" · "_s),
                  .why = whyWanted(question),
                  .detail = exactMoment(mention.publishedAt, m_database.zone()),
                  .mention = mention.id,
                  .term = {}};
    if (kind == Kind::Linked && (mention.isAnswered || mention.state == domain::MentionState::Done))
        row.why = mention.isAnswered ? tr("It was answered.") : tr("It is done.");
    return row;
}

QString ArticleWanted::sectionNote(const Look &look) const
{
    return look.found.linked.isEmpty() ? tr("No question that waits shares enough with this article. New ones come here by themselves.")
                                       : tr("No other question waits for this article.");
}

void ArticleWanted::show(const Look &look)
{
    m_linked.clear();
    for (const WantedMention &mention : look.found.linked)
        m_linked.append({.mention = mention.id, .linkedAt = mention.linkedAt.value_or(domain::Instant())});
    if (look.found.mentions == 0)
        return showNothing(tr("Nothing has come in yet. Once mentions come in, by an import or a channel, the questions among them that this article answers "
                              "stand here."));
    if (look.words.words.isEmpty() && look.found.linked.isEmpty())
        return showNothing(tr("Write a title and a few sentences: here you will see which questions of your public the article answers, and what else people "
                              "say about it."));
    if (look.questions.isEmpty() && look.topics.isEmpty() && look.found.linked.isEmpty())
        return showNothing(tr("Nobody speaks of this yet. A question stands here when it shares two telling words with the article at least: say in its title "
                              "and its headings what it is about, as your readers would say it."));
    QList<WantedRow> rows;
    const auto head = [&rows](const QString &id, const QString &text, qsizetype count) {
        //: a group of rows and how many: "Questions (12)"
        rows << WantedRow{.kind = Kind::Head, .id = id, .text = count > 0 ? tr("%1 (%L2)").arg(text).arg(count) : text, .mention = {}, .term = {}};
    };
    head(u"questions"_s, tr("Questions"), std::min(look.questions.size(), mostQuestions));
    for (const analysis::WantedQuestion &question : look.questions.first(std::min(look.questions.size(), mostQuestions))) {
        const auto mention = std::ranges::find(look.found.asking, question.mention, &WantedMention::id);
        rows << rowOf(*mention, question, Kind::Question);
    }
    if (look.questions.isEmpty())
        rows << WantedRow{.kind = Kind::Note, .id = u"no-questions"_s, .text = sectionNote(look), .mention = {}, .term = {}};
    if (!look.topics.isEmpty())
        head(u"topics"_s, tr("Topics"), look.topics.size());
    for (const analysis::WantedTopic &topic : look.topics) {
        rows << WantedRow{.kind = Kind::Topic,
                          .id = u"topic:"_s + topic.term.key,
                          .text = topic.term.said,
                          .about = topicWords(topic.use),
                          .detail = tr("Mentions of the last year that speak of it"),
                          .mention = {},
                          .term = topic.term,
                          .waiting = topic.use.waiting};
    }
    if (!look.found.linked.isEmpty())
        head(u"linked"_s, tr("Linked"), look.found.linked.size());
    for (qsizetype i = 0; i < look.found.linked.size(); ++i)
        rows << rowOf(look.found.linked[i], look.linked.value(i), Kind::Linked);
    m_emptyWords.clear();
    showRows(rows);
    Q_EMIT looked();
}

void ArticleWanted::showNothing(const QString &why)
{
    m_emptyWords = why;
    showRows({});
    Q_EMIT looked();
}

void ArticleWanted::write(domain::Id<domain::Article> article, const domain::ArticleMention &answered, bool isLinked)
{
    const auto failed = [this](const domain::Error &error) {
        // Taken back meanwhile by another window: it is as wanted.
        if (error.kind != domain::Error::Kind::NotFound)
            m_messages.post(problem(tr("The link was not kept."), error));
        look();
    };
    if (isLinked) {
        m_store.link(article, answered).then(this, [failed](const Result<> &written) {
            if (!written)
                failed(written.error());
        });
    } else {
        m_store.unlink(article, answered.mention).then(this, [failed](const Result<domain::ArticleMention> &written) {
            if (!written)
                failed(written.error());
        });
    }
}

void ArticleWanted::link(const WantedRow &question)
{
    if (question.kind != Kind::Question || !m_editor.isOpen() || isReadOnly())
        return;
    const auto article = m_editor.id();
    const domain::ArticleMention answered{.mention = question.mention, .linkedAt = m_clock.now()};
    m_undo.push(new StepsCommand(
        *this, tr("Link a question"), [this, article, answered] { write(article, answered, true); },
        [this, article, answered] { write(article, answered, false); }));
    m_messages.post(undoable(tr("Linked: the inbox says beside the question that this article answers it."), m_undo));
}

void ArticleWanted::unlink(const WantedRow &linked)
{
    const auto known = std::ranges::find(m_linked, linked.mention, &domain::ArticleMention::mention);
    if (linked.kind != Kind::Linked || known == m_linked.cend() || !m_editor.isOpen() || isReadOnly())
        return;
    const auto article = m_editor.id();
    m_undo.push(new StepsCommand(
        *this, tr("Unlink a question"), [this, article, answered = *known] { write(article, answered, false); },
        [this, article, answered = *known] { write(article, answered, true); }));
    m_messages.post(undoable(tr("The link is taken off."), m_undo));
}

void ArticleWanted::open(const WantedRow &row)
{
    if (row.kind == Kind::Question || row.kind == Kind::Linked)
        return m_navigator.openMention(row.mention);
    if (row.kind == Kind::Topic)
        m_navigator.openMentions({.fromDay = firstDay(), .query = domain::queryOf(row.term), .now = m_clock.now()}, tr("“%1”, the last year").arg(row.text));
}

void ArticleWanted::openWaiting(const WantedRow &topic)
{
    if (topic.kind != Kind::Topic)
        return;
    m_navigator.openMentions(
        {.state = domain::MentionState::Open, .isAnswered = false, .fromDay = firstDay(), .query = domain::queryOf(topic.term), .now = m_clock.now()},
        tr("“%1”, waiting").arg(topic.text));
}

QVariant ArticleWanted::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WantedRow &row = rows()[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::ToolTipRole:
        return row.detail.isEmpty() ? QVariant() : QVariant(row.detail);
    case Qt::AccessibleTextRole: {
        QStringList said{row.text};
        for (const QString &more : {row.about, row.why}) {
            if (!more.isEmpty())
                said << more;
        }
        return said.join(u" · "_s);
    }
    case KindRole:
        return static_cast<int>(row.kind);
    case AboutRole:
        return row.about;
    case WhyRole:
        return row.why;
    case WaitingRole:
        return row.waiting;
    default:
        return {};
    }
}

Qt::ItemFlags ArticleWanted::flags(const QModelIndex &index) const
{
    if (!index.isValid() || rows()[index.row()].kind == Kind::Head || rows()[index.row()].kind == Kind::Note)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace parvis::models
