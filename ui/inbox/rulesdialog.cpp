// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/rulesdialog.h"

#include "models/shell/sentences.h"
#include "ui/inbox/ruleactionrow.h"
#include "ui/query/guidedfield.h"
#include "ui/query/querymark.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/orderedlist.h"
#include "ui/widgets/screenroom.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::RuleEffectsModel;
using ActionKind = domain::RuleAction::Kind;

RulesDialog::RulesDialog(models::InboxPageModel &inbox, QWidget *parent)
    : QDialog(parent)
    , m_inbox(inbox)
    , m_rules(inbox.rules())
    , m_list(new OrderedList(m_rules, tr("Rules"), this))
    , m_fields(new QWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rules"));
    constexpr QSize usualSize(1000, 780);
    resizeWithinScreen(*this, usualSize);
    m_rules.forget();
    auto *panes = new QHBoxLayout;
    panes->setSpacing(theme::unit * 2);
    panes->addWidget(m_list);
    panes->addWidget(makeFields(), 1);
    // Made last, it comes last.
    auto *close = new QPushButton(tr("Close"), this);
    close->setAccessibleName(close->text());
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit * 2);
    column->addWidget(mutedLabel(tr("Every rule that is ticked applies to what comes in, in this order. Try one on what came in before you tick it."), this));
    column->addLayout(panes, 1);
    column->addWidget(close, 0, Qt::AlignTrailing);

    connect(&m_rules, &models::RulesModel::added, this, &RulesDialog::choose);
    connect(&m_rules, &QAbstractItemModel::modelReset, this, &RulesDialog::follow);
    connect(&m_rules, &QAbstractItemModel::dataChanged, this, &RulesDialog::follow);
    // What is ticked or moved in the list is the rule as it was written.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *old, const QWidget *now) {
        if (now && m_list->isAncestorOf(now) && old && m_fields->isAncestorOf(old))
            keep();
    });
    connect(&m_rules, &models::RulesModel::found, this, &RulesDialog::followTrial);
    connect(&m_rules, &models::RulesModel::progressed, this, [this](qint64 done, qint64 total) {
        m_bar->setMaximum(static_cast<int>(total));
        m_bar->setValue(static_cast<int>(done));
    });
    connect(m_list, &OrderedList::currentChanged, this, [this](int row) {
        keep();
        fill(row < 0 ? std::nullopt : std::optional(m_rules.all().at(row)));
    });
    connect(m_list, &OrderedList::addRequested, this, [this] {
        keep();
        m_rules.add();
    });
    connect(m_list, &OrderedList::removeRequested, this, [this] {
        if (const auto rule = std::exchange(m_shown, std::nullopt)) {
            m_unkept.remove(rule->id);
            followUnkept();
            m_list->offer(m_rules.remove(rule->id));
        }
    });
    connect(m_list, &OrderedList::moveRequested, this, [this](int by) {
        keep();
        if (m_shown)
            m_rules.move(m_shown->id, by);
    });
    if (m_inbox.isReadOnly()) {
        m_list->setReadOnly(models::readOnlyReason());
        switchOff(*m_run, models::readOnlyReason());
    }
    follow();
    followTrial();
}

QWidget *RulesDialog::makeFields()
{
    m_name = new QLineEdit(m_fields);
    m_name->setAccessibleName(tr("Name of the rule"));
    constexpr int longestName = 100;
    m_name->setMaxLength(longestName);
    m_query = new QLineEdit(m_fields);
    m_query->setAccessibleName(tr("What the rule looks for"));
    m_query->setPlaceholderText(tr("(parcel OR delivery) is:open"));
    m_sentence = mutedLabel({}, m_fields);
    guideField(*m_query, *m_sentence, m_inbox.guide());
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(theme::half);
    m_add = new QPushButton(tr("Add an action"), m_fields);
    m_add->setAccessibleName(m_add->text());
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({.kind = ActionKind::Tag});
        orderTabs();
        m_actions.last()->setFocus(Qt::OtherFocusReason);
        judge();
    });
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    column->addWidget(captionLabel(tr("Name"), m_fields));
    column->addWidget(m_name);
    column->addSpacing(theme::unit);
    column->addWidget(captionLabel(tr("Whenever something comes in that matches"), m_fields));
    column->addWidget(m_query);
    column->addWidget(m_sentence);
    column->addSpacing(theme::unit);
    column->addWidget(captionLabel(tr("Do this"), m_fields));
    column->addLayout(m_rows);
    column->addWidget(m_add, 0, Qt::AlignLeading);
    column->addSpacing(theme::unit);
    column->addWidget(makeTrial(), 1);
    connect(m_name, &QLineEdit::textChanged, this, &RulesDialog::judge);
    connect(m_query, &QLineEdit::textChanged, this, &RulesDialog::judge);
    for (QLineEdit *field : {m_name, m_query})
        connect(field, &QLineEdit::editingFinished, this, &RulesDialog::keep);
    return m_fields;
}

QWidget *RulesDialog::makeTrial()
{
    auto *trial = new QWidget(m_fields);
    m_days = new QComboBox(trial);
    m_days->setAccessibleName(tr("On what came in"));
    constexpr int week = 7;
    constexpr int month = 30;
    constexpr int quarter = 90;
    constexpr int year = 365;
    for (const auto &[days, text] : {std::pair(week, tr("in the last 7 days")), std::pair(month, tr("in the last 30 days")),
                                     std::pair(quarter, tr("in the last 90 days")), std::pair(year, tr("in the last year")), std::pair(0, tr("at any time"))})
        m_days->addItem(text, days);
    m_days->setCurrentIndex(1);
    guardFromWheel(*m_days);
    m_try = new QPushButton(tr("Try it"), trial);
    m_try->setToolTip(tr("Shows what it would do; nothing is changed"));
    m_run = new QPushButton(tr("Do it now"), trial);
    m_log = new QPushButton(tr("What it did"), trial);
    m_undo = new QPushButton(tr("Undo this run"), trial);
    for (QPushButton *button : {m_try, m_run, m_log, m_undo}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    connect(m_try, &QPushButton::clicked, this, [this] { m_rules.tryOut(written(), m_days->currentData().toInt()); });
    connect(m_run, &QPushButton::clicked, this, [this] {
        keep();
        m_rules.runOver(written(), m_days->currentData().toInt());
    });
    connect(m_log, &QPushButton::clicked, this, [this] {
        if (!m_rules.isBusy())
            m_rules.readLog(m_shown->id);
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const auto line = m_rules.effects().lineAt(m_effects->currentIndex().row()))
            m_rules.undoRun(line->run);
    });
    m_progress = new QWidget(trial);
    m_bar = new QProgressBar(m_progress);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    auto *stop = new QPushButton(tr("Stop"), m_progress);
    stop->setAccessibleName(stop->text());
    stop->setAutoDefault(false);
    connect(stop, &QPushButton::clicked, &m_rules, &models::RulesModel::stop);
    setTabOrder(stop, m_undo);
    auto *progress = new QHBoxLayout(m_progress);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->addWidget(m_bar, 1);
    progress->addWidget(stop);
    m_finding = bodyLabel({}, trial);
    m_effects = new QTreeView(trial);
    m_effects->setModel(&m_rules.effects());
    m_effects->setAccessibleName(tr("What the rule does, mention by mention"));
    m_effects->setRootIsDecorated(false);
    m_effects->setUniformRowHeights(true);
    m_effects->setAllColumnsShowFocus(true);
    m_effects->header()->setStretchLastSection(false);
    m_effects->header()->setSectionResizeMode(RuleEffectsModel::MentionColumn, QHeaderView::Stretch);
    constexpr int effectWidth = 320;
    m_effects->header()->resizeSection(RuleEffectsModel::EffectColumn, effectWidth);
    m_effects->header()->setSectionResizeMode(RuleEffectsModel::WhenColumn, QHeaderView::ResizeToContents);
    connect(m_effects, &QTreeView::activated, this, [this](const QModelIndex &index) { openMention(index.row()); });
    connect(m_effects->selectionModel(), &QItemSelectionModel::currentChanged, this, &RulesDialog::followTrial);
    auto *verbs = new QHBoxLayout;
    verbs->setSpacing(theme::unit);
    verbs->addWidget(m_days);
    verbs->addWidget(m_try);
    verbs->addWidget(m_run);
    verbs->addStretch();
    verbs->addWidget(m_log);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_finding, 1);
    foot->addWidget(m_undo);
    auto *column = new QVBoxLayout(trial);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit);
    column->addWidget(hairline(Qt::Horizontal, trial));
    column->addWidget(captionLabel(tr("On what came in"), trial));
    column->addLayout(verbs);
    column->addWidget(m_progress);
    column->addLayout(foot);
    column->addWidget(m_effects, 1);
    column->addStretch(0);
    return trial;
}

void RulesDialog::openMention(int row)
{
    if (const auto line = m_rules.effects().lineAt(row)) {
        const auto mention = line->mention;
        accept();
        m_inbox.select(mention);
    }
}

void RulesDialog::choose(Key id)
{
    keep();
    m_list->setCurrentRow(m_rules.rowOf(id));
    fill(m_rules.record(id));
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void RulesDialog::fill(const std::optional<domain::Rule> &rule)
{
    m_isFilling = true;
    if (!rule || !m_shown || rule->id != m_shown->id)
        m_rules.forget();
    m_shown = rule;
    m_fields->setEnabled(rule.has_value() && !m_inbox.isReadOnly());
    const domain::Rule text = rule ? m_unkept.value(rule->id, *rule) : domain::Rule{};
    m_name->setText(text.name);
    m_query->setText(text.query);
    for (RuleActionRow *row : std::exchange(m_actions, {}))
        discard(row);
    for (const domain::RuleAction &action : text.actions)
        addRow(action);
    orderTabs();
    m_isFilling = false;
    judge();
}

void RulesDialog::addRow(const domain::RuleAction &action)
{
    auto *row = new RuleActionRow(m_inbox, action, m_fields);
    m_actions << row;
    m_rows->addWidget(row);
    connect(row, &RuleActionRow::changed, this, &RulesDialog::judge);
    connect(row, &RuleActionRow::removeRequested, this, [this, row] {
        m_actions.removeOne(row);
        // The keyboard goes on to what is left.
        QWidget *next = m_actions.isEmpty() ? static_cast<QWidget *>(m_add) : m_actions.last();
        next->setFocus(Qt::OtherFocusReason);
        discard(row);
        judge();
    });
}

void RulesDialog::orderTabs()
{
    QWidget *before = m_query;
    for (RuleActionRow *row : std::as_const(m_actions))
        before = row->tabFrom(before);
    setTabOrder(before, m_add);
}

domain::Rule RulesDialog::written() const
{
    domain::Rule written = *m_shown;
    // A rule keeps a name: one that was wiped out stays as it was.
    if (!m_name->text().trimmed().isEmpty())
        written.name = m_name->text().simplified();
    written.query = m_query->text().trimmed();
    written.actions.clear();
    for (const RuleActionRow *row : m_actions)
        written.actions << row->action();
    return written;
}

QString RulesDialog::fault(const domain::Rule &rule) const
{
    if (const models::QueryJudgement judgement = m_inbox.guide().judge(rule.query); judgement.isWrong)
        return judgement.sentence;
    if (rule.actions.isEmpty())
        return tr("Say what the rule does: add an action.");
    for (const domain::RuleAction &action : rule.actions) {
        if (action.kind == ActionKind::Tag && action.tag.isNull())
            return tr("Choose the tag that the rule puts on.");
        if (action.kind == ActionKind::Draft && action.savedReply.isNull())
            return tr("Choose the saved reply that the rule drafts.");
        if (action.kind == ActionKind::Note && action.text.trimmed().isEmpty())
            return tr("Write the note that the rule adds.");
    }
    return {};
}

void RulesDialog::keep()
{
    if (!m_shown || m_inbox.isReadOnly())
        return;
    const domain::Rule rule = written();
    if (!fault(rule).isEmpty()) {
        m_unkept.insert(rule.id, rule);
        followUnkept();
        return;
    }
    m_unkept.remove(rule.id);
    followUnkept();
    m_shown = rule;
    m_rules.save(rule);
}

void RulesDialog::followUnkept()
{
    m_rules.setUnkept(QSet<Key>(m_unkept.keyBegin(), m_unkept.keyEnd()));
}

void RulesDialog::follow()
{
    const int row = m_shown ? m_rules.rowOf(m_shown->id) : -1;
    const int wanted = row >= 0 ? row : std::min(m_rules.rowCount() - 1, 0);
    m_list->setCurrentRow(wanted);
    if (row < 0) {
        fill(wanted >= 0 ? std::optional(m_rules.all().at(wanted)) : std::nullopt);
        return;
    }
    // What is being written is newer than what the workspace says, but for the tick and the place.
    const domain::Rule stored = m_rules.all().at(row);
    if (written() == *m_shown) {
        if (stored != *m_shown)
            fill(stored);
    } else {
        m_shown->isEnabled = stored.isEnabled;
        m_shown->position = stored.position;
    }
}

void RulesDialog::judge()
{
    if (m_isFilling)
        return;
    QString sentence;
    QString wrong;
    const models::QueryJudgement judgement = m_shown ? m_inbox.guide().judge(m_query->text()) : models::QueryJudgement{};
    markQuery(*m_query, judgement);
    if (m_shown) {
        wrong = fault(written());
        sentence = !wrong.isEmpty() ? wrong : m_query->text().trimmed().isEmpty() ? tr("Everything that comes in.") : judgement.sentence;
    }
    sayQuery(*m_sentence, sentence, judgement.isWrong);
    // Not while work is under way: what is off loses the keyboard. The model does one thing at a time.
    const bool isSound = m_shown && wrong.isEmpty();
    m_try->setEnabled(isSound);
    m_run->setEnabled(isSound);
    m_run->setToolTip(wrong.isEmpty() ? tr("Does it to what came in; a run can be undone") : wrong);
    m_log->setEnabled(m_shown.has_value());
}

void RulesDialog::passKeyboard(const QWidget &going, QWidget &next) const
{
    const QWidget *at = focusWidget();
    if (at && (at == &going || going.isAncestorOf(at)))
        next.setFocus(Qt::OtherFocusReason);
}

void RulesDialog::followTrial()
{
    const auto line = m_rules.effects().lineAt(m_effects->currentIndex().row());
    const auto first = m_rules.effects().lineAt(0);
    const bool isLog = first && first->run != 0;
    const bool canUndo = line && line->run != 0 && !line->isUndone && !m_rules.isBusy() && !m_inbox.isReadOnly();
    if (!m_rules.isBusy()) {
        passKeyboard(*m_progress, *m_try);
        m_bar->reset();
    }
    if (!first)
        passKeyboard(*m_effects, *m_log);
    if (!canUndo)
        passKeyboard(*m_undo, *m_log);
    m_progress->setVisible(m_rules.isBusy());
    m_finding->setText(m_rules.finding());
    m_effects->setVisible(first.has_value());
    m_effects->setColumnHidden(RuleEffectsModel::WhenColumn, !isLog);
    m_undo->setVisible(isLog);
    m_undo->setEnabled(canUndo);
    m_undo->setToolTip(m_undo->isEnabled() ? tr("Takes back all that was done in the run of the chosen line") : tr("Choose a line of the run to take back"));
    judge();
}

void RulesDialog::askAboutUnkept(const domain::Rule &rule)
{
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(), tr("The rule “%1” cannot be kept as it is written.").arg(rule.name),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(fault(rule));
    auto *back = box->addButton(tr("Go on writing"), QMessageBox::RejectRole);
    auto *leave = box->addButton(tr("Leave it as it was"), QMessageBox::DestructiveRole);
    box->setDefaultButton(back);
    box->setEscapeButton(back);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_unkept.clear();
        followUnkept();
        m_shown.reset();
        accept();
    });
    connect(back, &QPushButton::clicked, this, [this, id = rule.id] {
        m_list->setCurrentRow(m_rules.rowOf(id));
        fill(m_rules.record(id));
        m_query->setFocus(Qt::OtherFocusReason);
    });
    box->open();
}

void RulesDialog::done(int result)
{
    keep();
    if (!m_unkept.isEmpty()) {
        askAboutUnkept(m_unkept.cbegin().value());
        return;
    }
    m_rules.stop();
    QDialog::done(result);
}

} // namespace parvis::ui
