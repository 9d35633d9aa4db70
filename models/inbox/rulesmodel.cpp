// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/rulesmodel.h"

#include "core/domain/base/zonedtime.h"
#include "models/inbox/rulesentences.h"
#include "models/shell/moments.h"

#include <QtCore/QFutureWatcher>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
constexpr int mostLines = 500;
using Line = RuleEffectsModel::Line;

/// What a rule does, and that it does not where it cannot.
QString toldOf(const store::RuleEffect &effect, const QString &what)
{
    //: %1 is what a rule would do (draft “Thanks”)
    return effect.isLeftOut ? RulesModel::tr("%1: left out, nothing can be answered there").arg(what) : what;
}
} // namespace

RulesModel::RulesModel(store::Database &database, Messages &messages, QUndoStack &undoStack, const domain::Clock &clock, const TriageChoices &choices,
                       const SavedRepliesModel &replies, QObject *parent)
    : OrderedRecords(database, messages, undoStack, parent)
    , m_database(database)
    , m_clock(clock)
    , m_choices(choices)
    , m_replies(replies)
    , m_inbox(database)
{
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.rules.isEmpty())
            read();
    });
    QMetaObject::invokeMethod(this, [this] { read(); }, Qt::QueuedConnection);
}

RulesModel::Words RulesModel::words() const
{
    return {.add = tr("Add a rule"),
            .change = tr("Change a rule"),
            .move = tr("Move a rule"),
            .remove = tr("Remove a rule"),
            .removed = tr("The rule “%1” was removed."),
            .newName = tr("New rule"),
            .numbered = tr("New rule %1"),
            .notRead = tr("The rules could not be read."),
            .notAdded = tr("The rule was not added."),
            .notChanged = tr("The rule was not changed."),
            .notRemoved = tr("The rule was not removed.")};
}

void RulesModel::add()
{
    addNew({.id = {}, .name = {}, .query = {}, .actions = {domain::RuleAction{}}, .position = 0, .isEnabled = false});
}

QVariant RulesModel::data(const QModelIndex &index, int role) const
{
    if (index.row() < 0 || index.row() >= all().size())
        return {};
    const domain::Rule &rule = all().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return rule.name;
    case Qt::CheckStateRole:
        return rule.isEnabled ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        return rule.isEnabled ? tr("Applies to what comes in") : tr("Switched off");
    default:
        return {};
    }
}

bool RulesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.row() < 0 || index.row() >= all().size())
        return false;
    domain::Rule rule = all().at(index.row());
    rule.isEnabled = value.toInt() == Qt::Checked;
    save(rule);
    return true;
}

Qt::ItemFlags RulesModel::flags(const QModelIndex &index) const
{
    const bool canWrite = m_database.access() != store::Database::Access::ReadOnly && index.isValid() && !m_unkept.contains(all().at(index.row()).id);
    return QAbstractListModel::flags(index) | (canWrite ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

store::RulePeriod RulesModel::period(const domain::Rule &rule, int days) const
{
    domain::LocalDays localDays(m_database.zone());
    const qint64 today = localDays.dayOf(m_clock.now());
    return {.fromDay = days > 0 ? today - days + 1 : 0, .untilDay = today, .rules = {rule}};
}

template<typename T>
void RulesModel::follow(const QFuture<domain::Result<T>> &work, const QString &failure, const std::function<void(const T &answer)> &take)
{
    m_isBusy = true;
    show({}, {});
    auto *watcher = new QFutureWatcher<domain::Result<T>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int done) { Q_EMIT progressed(done, watcher->progressMaximum()); });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, failure, take] {
        watcher->deleteLater();
        m_isBusy = false;
        const domain::Result<T> answer = watcher->future().resultCount() > 0 ? watcher->result() : domain::failure(domain::Error::Kind::Cancelled);
        if (answer)
            take(*answer);
        else if (answer.error().kind == domain::Error::Kind::Cancelled)
            show(tr("Stopped."), {});
        else
            complain(failure, answer.error());
        Q_EMIT found();
    });
    watcher->setFuture(work);
}

QString RulesModel::summed(const QList<Line> &lines) const
{
    QStringList effects;
    QHash<QString, int> counts;
    for (const Line &line : lines) {
        if (counts[line.effect]++ == 0)
            effects << line.effect;
    }
    QStringList told;
    for (const QString &effect : std::as_const(effects)) {
        //: %1 is what a rule does ("tag “Delivery”"), %2 how often
        told << tr("%1 (%2)").arg(effect, QLocale().toString(counts.value(effect)));
    }
    return told.join(u", "_s);
}

void RulesModel::tryOut(const domain::Rule &rule, int days)
{
    if (m_isBusy)
        return;
    m_stop = {};
    follow<store::DryRun>(store().dryRun(period(rule, days), m_clock.now(), mostLines, m_stop.get_token()), tr("The rule could not be tried."),
                          [this](const store::DryRun &run) { readMentions(run.effects, [this, run](const Rows &rows) { tellDryRun(run, rows); }); });
}

void RulesModel::tellDryRun(const store::DryRun &run, const Rows &rows)
{
    QList<Line> lines;
    Rows standing = rows;
    for (const store::RuleEffect &effect : run.effects) {
        // Of several actions each finds what those before it left.
        domain::MentionRow &before = standing[effect.mention];
        lines << Line{.mention = effect.mention,
                      .said = said(rows, effect.mention),
                      .effect = toldOf(effect, sentence(effect.action, before, m_choices, m_replies)),
                      .when = {}};
        if (effect.action.kind == domain::RuleAction::Kind::Assign)
            before.assignee = effect.action.colleague;
        else if (effect.action.kind == domain::RuleAction::Kind::Priority)
            before.priority = effect.action.priority;
        else if (effect.action.kind == domain::RuleAction::Kind::State)
            before.state = effect.action.state;
    }
    QString finding
        = run.mentions == 0 ? tr("It would change nothing in that time.") : tr("It would change %n mention(s):", nullptr, static_cast<int>(run.mentions));
    // What is not listed cannot be summed.
    if (run.total == lines.size() && !lines.isEmpty())
        finding += u' ' + summed(lines);
    if (m_stop.stop_requested())
        finding = tr("Stopped. Until then: %1").arg(finding);
    show(finding, lines);
}

void RulesModel::runOver(const domain::Rule &rule, int days)
{
    if (m_isBusy)
        return;
    m_stop = {};
    follow<store::RuleRun>(store().run(period(rule, days), m_clock.now(), m_stop.get_token()), tr("The rule ended early."),
                           [this, id = rule.id](const store::RuleRun &run) {
                               if (run.id == 0) {
                                   show(tr("There was nothing to change in that time."), {});
                                   return;
                               }
                               readLog(id);
                               // What it left out, the log tells.
                               if (run.mentions == 0)
                                   return;
                               m_messages.post({.kind = Message::Kind::Done,
                                                .sentence = tr("The rule changed %n mention(s).", nullptr, static_cast<int>(run.mentions)),
                                                .details = {},
                                                .actionText = tr("Undo"),
                                                .action = [self = QPointer(this), run = run.id] {
                                                    if (self)
                                                        self->undoRun(run);
                                                }});
                           });
}

void RulesModel::readLog(Key rule)
{
    store().log(rule, mostLines).then(this, [this, rule](const domain::Result<QList<store::RuleLogEntry>> &log) {
        if (!log) {
            if (log.error().kind == domain::Error::Kind::Cancelled)
                readLog(rule);
            else
                complain(tr("What the rule did could not be read."), log.error());
            return;
        }
        QList<store::RuleEffect> effects;
        for (const store::RuleLogEntry &entry : *log)
            effects << entry.effect;
        readMentions(effects, [this, log = *log](const Rows &rows) { tellLog(log, rows); });
    });
}

void RulesModel::tellLog(const QList<store::RuleLogEntry> &log, const Rows &rows)
{
    QList<Line> lines;
    const domain::Instant now = m_clock.now();
    for (const store::RuleLogEntry &entry : log)
        lines << Line{.mention = entry.effect.mention,
                      .said = said(rows, entry.effect.mention),
                      .effect = toldOf(entry.effect, sentence(entry.effect.action, m_choices, m_replies)),
                      .when = letterMoment(entry.at, now, m_database.zone()),
                      .run = entry.run,
                      .isUndone = entry.isUndone};
    show(lines.isEmpty() ? tr("It did nothing yet.") : tr("What it did, newest first:"), lines);
}

void RulesModel::undoRun(qint64 run)
{
    if (m_isBusy)
        return;
    follow<store::RuleUndo>(store().undo(run), tr("What the rule did was not undone."), [this](const store::RuleUndo &undo) {
        QString sentence = tr("%n change(s) of the rule undone.", nullptr, static_cast<int>(undo.undone));
        if (undo.leftAlone > 0)
            sentence += u' ' + tr("%n left alone: somebody changed it since.", nullptr, static_cast<int>(undo.leftAlone));
        m_messages.post({.kind = Message::Kind::Done, .sentence = sentence, .details = {}, .actionText = {}, .action = {}});
        show(sentence, {});
    });
}

void RulesModel::readMentions(const QList<store::RuleEffect> &effects, const std::function<void(const Rows &rows)> &take)
{
    const quint64 mine = ++m_latest;
    QList<domain::Id<domain::Mention>> ids;
    for (const store::RuleEffect &effect : effects) {
        if (ids.isEmpty() || ids.last() != effect.mention)
            ids << effect.mention;
    }
    m_inbox.rows(ids).then(this, [this, mine, take](const domain::Result<QList<domain::MentionRow>> &read) {
        if (mine != m_latest)
            return;
        Rows rows;
        for (const domain::MentionRow &row : read.value_or(QList<domain::MentionRow>()))
            rows.insert(row.id, row);
        take(rows);
    });
}

QString RulesModel::said(const Rows &rows, domain::Id<domain::Mention> mention)
{
    const auto row = rows.constFind(mention);
    if (row == rows.cend())
        return tr("a mention that is gone");
    return tr("%1: %2", "who said what").arg(row->author.isEmpty() ? tr("Somebody") : row->author, row->excerpt);
}

void RulesModel::show(const QString &finding, const QList<Line> &lines)
{
    ++m_latest;
    m_finding = finding;
    m_effects.show(lines);
    Q_EMIT found();
}

} // namespace parvis::models
