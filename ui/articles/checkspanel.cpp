// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/checkspanel.h"

#include "ui/articles/checksdelegate.h"
#include "ui/articles/panellist.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"

#include <QtCore/QSettings>
#include <QtGui/QKeyEvent>
#include <QtGui/QAction>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::CheckRow;

namespace {
const QString &automaticKey()
{
    static const QString key = u"articles/check-links"_s;
    return key;
}
} // namespace

ChecksPanel::ChecksPanel(models::ArticleChecks &checks, QWidget *parent)
    : QWidget(parent)
    , m_checks(checks)
    , m_list(new PanelList(tr("Checks of the article"), checks.list(), this))
    , m_empty(mutedLabel({}, this))
    , m_silence(verb(tr("Silence this"), u"bell-off"_s, QKeySequence::Delete, &models::ArticleChecks::silence))
    , m_silenceRule(verb(tr("Silence this rule in this article"), u"bell-off"_s, {Qt::SHIFT | Qt::Key_Delete}, &models::ArticleChecks::silenceRule))
    , m_listen(verb(tr("Listen again"), u"bell"_s, {}, &models::ArticleChecks::listenAgain))
    , m_mend(new QAction(theme::icon(u"check"_s), tr("Mend this"), this))
    , m_mendButton(new QPushButton(this))
    , m_button(new QPushButton(this))
    , m_automatic(new QCheckBox(tr("Check links when online"), this))
    , m_ask(new QPushButton(this))
    , m_ourNames(new QPushButton(tr("Our names…"), this))
    , m_linksWords(captionLabel({}, this))
{
    m_list->setItemDelegate(new ChecksDelegate(m_checks.list(), m_list));
    m_mend->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_mend->setShortcutContext(Qt::WidgetShortcut);
    m_list->addActions({m_mend, m_silence, m_silenceRule, m_listen});
    m_list->installEventFilter(this);
    for (const QAction *other : {m_silence, m_silenceRule, m_listen})
        connect(other, &QAction::triggered, this, [this] { m_mends = 0; });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit * 2, theme::unit * 2, theme::unit * 2, theme::unit * 2);
    column->setSpacing(theme::unit);
    column->addWidget(m_empty, 0, Qt::AlignTop);
    column->addWidget(m_list, 1);
    column->addWidget(m_mendButton);
    column->addWidget(m_button);
    makeLinksRow();

    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { activate(index, false); });
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex &index) {
        // A score was opened by the click before.
        if (m_checks.list().row(index).target != CheckRow::Target::None)
            activate(index, true);
    });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        // A double click was a click before.
        if (m_list->hasFocus() && QGuiApplication::mouseButtons() == Qt::NoButton)
            activate(index, true);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChecksPanel::follow);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_checks.list(), change, this, &ChecksPanel::follow);
    connect(&m_checks, &models::ArticleChecks::checked, this, &ChecksPanel::showWords);
    connect(m_mend, &QAction::triggered, this, [this] { askToMend(m_list->hasFocus()); });
    connect(m_mendButton, &QPushButton::clicked, this, [this] { askToMend(false); });
    connect(m_button, &QPushButton::clicked, this, [this] {
        // The row goes: the keyboard does not go with the button to whatever stands below, but to the row that follows.
        const bool hadKeyboard = m_button->hasFocus();
        (m_listen->isEnabled() ? m_listen : m_silence)->trigger();
        if (hadKeyboard)
            focusList();
    });
    showWords();
}

void ChecksPanel::makeLinksRow()
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    m_linksWords->setWordWrap(true);
    m_linksWords->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_automatic->setAccessibleName(m_automatic->text());
    m_automatic->setToolTip(tr("Each address is asked once a day, after a pause in writing; nothing of you goes along"));
    m_automatic->setChecked(QSettings().value(automaticKey()).toBool());
    m_checks.links().setAutomatic(m_automatic->isChecked());
    auto *buttons = new QWidget(this);
    auto *row = new WrappingRow(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    row->addWidget(m_ask);
    row->addWidget(m_ourNames);
    m_ourNames->setAccessibleName(tr("Names of our company and products"));
    m_ourNames->setToolTip(tr("Say what the company and its products are called: the checks count how often an article names them"));
    connect(m_ourNames, &QPushButton::clicked, this, &ChecksPanel::ourNamesRequested);
    column->addWidget(buttons);
    column->addWidget(m_linksWords);
    column->addWidget(m_automatic);
    connect(m_automatic, &QCheckBox::toggled, this, [this](bool isOn) {
        QSettings().setValue(automaticKey(), isOn);
        m_checks.links().setAutomatic(isOn);
    });
    connect(m_ask, &QPushButton::clicked, this, [this] {
        if (m_checks.links().isAsking())
            m_checks.links().cancel();
        else
            checkLinks();
    });
    connect(&m_checks.links(), &models::ArticleLinks::changed, this, &ChecksPanel::showLinks);
    showLinks();
}

void ChecksPanel::focusList()
{
    if (!m_list->isVisible())
        return;
    m_list->setFocus(Qt::OtherFocusReason);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_checks.list().index(0));
}

bool ChecksPanel::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (watched != m_list || m_mends == 0 || (type != QEvent::ShortcutOverride && type != QEvent::KeyPress)
        || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo))
        return QWidget::eventFilter(watched, event);
    // What was mended from here was written into the text: it is undone there, not what was done before elsewhere.
    event->accept();
    if (type == QEvent::KeyPress) {
        --m_mends;
        Q_EMIT undoRequested();
    }
    return true;
}

void ChecksPanel::askToMend(bool goesOn)
{
    // A copy: the row goes while it is used.
    if (const QModelIndex current = m_list->currentIndex(); current.isValid()) {
        ++m_mends;
        Q_EMIT mendRequested(CheckRow(m_checks.list().row(current)), goesOn);
    }
}

void ChecksPanel::goToNextMend()
{
    focusList();
    const int rows = m_checks.list().rowCount();
    const int now = m_list->currentIndex().row();
    for (int i = 1; i < rows; ++i) {
        const QModelIndex index = m_checks.list().index((now + i) % rows);
        const CheckRow &row = m_checks.list().row(index);
        if (row.kind == CheckRow::Kind::Finding && row.mending)
            return m_list->setCurrentIndex(index);
    }
}

void ChecksPanel::checkLinks()
{
    m_checks.links().check();
}

void ChecksPanel::showLinks()
{
    const bool isAsking = m_checks.links().isAsking();
    m_ask->setText(isAsking ? tr("Stop") : tr("Check the links"));
    m_ask->setAccessibleName(isAsking ? tr("Stop checking the links") : m_ask->text());
    m_linksWords->setText(m_checks.links().words());
    m_linksWords->setToolTip(m_checks.links().details());
    m_linksWords->setVisible(!m_linksWords->text().isEmpty());
}

QAction *ChecksPanel::verb(const QString &text, const QString &icon, const QKeySequence &keys, void (models::ArticleChecks::*run)(const CheckRow &))
{
    auto *action = new QAction(theme::icon(icon), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, run] {
        // A copy: the row goes while it is used.
        if (const QModelIndex current = m_list->currentIndex(); current.isValid())
            (m_checks.*run)(CheckRow(m_checks.list().row(current)));
    });
    return action;
}

void ChecksPanel::activate(const QModelIndex &index, bool enters)
{
    const CheckRow row = m_checks.list().row(index);
    if (row.kind == CheckRow::Kind::Score || row.kind == CheckRow::Kind::SilencedHead)
        m_checks.list().toggle(index);
    else if (row.target == CheckRow::Target::Text || (row.target != CheckRow::Target::None && enters))
        // A field of the details would take this panel's place: who only clicks stays here.
        Q_EMIT placeRequested(row, enters);
}

void ChecksPanel::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    follow();
}

void ChecksPanel::follow()
{
    const QModelIndex current = m_list->currentIndex();
    const auto is = [&](CheckRow::Kind kind) { return !m_isReadOnly && current.isValid() && m_checks.list().row(current).kind == kind; };
    m_silence->setEnabled(is(CheckRow::Kind::Finding));
    m_silenceRule->setEnabled(is(CheckRow::Kind::Finding));
    m_listen->setEnabled(is(CheckRow::Kind::Silenced));
    m_button->setEnabled(m_silence->isEnabled() || m_listen->isEnabled());
    m_button->setText(m_listen->isEnabled() ? m_listen->text() : m_silence->text());
    m_button->setAccessibleName(m_button->text());
    const bool canMend = is(CheckRow::Kind::Finding) && m_checks.list().row(current).mending;
    m_mend->setEnabled(canMend);
    m_mend->setText(canMend ? m_checks.list().row(current).mendVerb : tr("Mend this"));
    m_mendButton->setText(m_mend->text());
    m_mendButton->setAccessibleName(m_mend->text());
    m_mendButton->setToolTip(tr("%1 (%2)", "what a button does, and its keys").arg(m_mend->text(), m_mend->shortcut().toString(QKeySequence::NativeText)));
    m_mendButton->setVisible(canMend);
    m_button->setToolTip(m_button->isEnabled() ? QString() : tr("Choose a finding first"));
    keepInView();
}

void ChecksPanel::keepInView()
{
    // The buttons that a row has take room from the list: once they did, the row is to be seen as before.
    QMetaObject::invokeMethod(
        m_list,
        [this] {
            if (m_list->hasFocus() && m_list->currentIndex().isValid()) {
                layout()->activate();
                m_list->scrollTo(m_list->currentIndex());
            }
        },
        Qt::QueuedConnection);
}

void ChecksPanel::showWords()
{
    const QString words = m_checks.emptyWords();
    const bool hasRows = m_checks.list().rowCount() > 0;
    m_empty->setText(words);
    m_empty->setVisible(!words.isEmpty());
    m_list->setVisible(words.isEmpty());
    m_button->setVisible(hasRows);
    follow();
}

void ChecksPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_checks.setWatched(true);
    Q_EMIT watchedChanged(true);
}

void ChecksPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_checks.setWatched(false);
    Q_EMIT watchedChanged(false);
}

} // namespace parvis::ui
