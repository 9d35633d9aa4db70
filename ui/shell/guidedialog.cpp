// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/guidedialog.h"

#include "models/shell/fuzzymatch.h"
#include "ui/shell/guidebrowser.h"
#include "ui/widgets/screenroom.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

GuideDialog::GuideDialog(QWidget *parent)
    : QDialog(parent)
    , m_pages(guidePages())
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_browser(new GuideBrowser(this))
    , m_back(new QToolButton(this))
    , m_forward(new QToolButton(this))
{
    setWindowTitle(tr("User guide"));
    constexpr QSize usual(980, 720);
    resizeWithinScreen(*this, usual);
    m_browser->setAccessibleName(windowTitle());
    m_search->setPlaceholderText(tr("Search titles"));
    m_search->setAccessibleName(tr("Search the titles of the guide"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Pages of the guide"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    const auto addTurn = [this](QToolButton &button, const QString &icon, const QString &text, const QKeySequence &keys, auto turn) {
        auto *action = new QAction(theme::icon(icon), text, this);
        action->setShortcut(keys);
        action->setToolTip(u"%1 (%2)"_s.arg(text, keys.toString(QKeySequence::NativeText)));
        action->setEnabled(false);
        connect(action, &QAction::triggered, m_browser, turn);
        button.setDefaultAction(action);
        button.setAccessibleName(text);
        button.setAutoRaise(true);
        button.setFocusPolicy(Qt::TabFocus);
        return action;
    };
    QAction *back = addTurn(*m_back, u"chevron-left"_s, tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left), &QTextBrowser::backward);
    QAction *forward = addTurn(*m_forward, u"chevron-right"_s, tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), &QTextBrowser::forward);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    addAction(find);

    auto *head = new QHBoxLayout;
    head->setSpacing(theme::half);
    head->addWidget(m_back);
    head->addWidget(m_forward);
    head->addWidget(m_search, 1);
    auto *side = new QWidget(this);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(theme::unit, theme::unit, 0, theme::unit);
    sideColumn->setSpacing(theme::unit);
    sideColumn->addLayout(head);
    sideColumn->addWidget(m_list, 1);
    auto *panes = new QSplitter(this);
    panes->setChildrenCollapsible(false);
    panes->addWidget(side);
    panes->addWidget(m_browser);
    panes->setStretchFactor(1, 1);
    constexpr int sideWidth = 270;
    panes->setSizes({sideWidth, usual.width() - sideWidth});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(panes);

    connect(m_search, &QLineEdit::textChanged, this, &GuideDialog::fill);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        openCurrent();
        m_browser->setFocus(Qt::OtherFocusReason);
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_isFollowing)
            openCurrent();
    });
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        openCurrent();
        m_browser->setFocus(Qt::OtherFocusReason);
    });
    connect(m_browser, &QTextBrowser::sourceChanged, this, &GuideDialog::follow);
    fill({});
    m_browser->setFocus();
}

void GuideDialog::openPage(const QUrl &address)
{
    m_search->clear();
    m_browser->setSource(address.isEmpty() ? m_pages.first().address : address);
    // Once more when it has its size: where an anchor stands depends on it.
    if (address.hasFragment())
        QMetaObject::invokeMethod(m_browser, [browser = m_browser, at = address.fragment()] { browser->scrollToAnchor(at); }, Qt::QueuedConnection);
}

GuideDialog *GuideDialog::showFor(QWidget *window, const QUrl &address)
{
    auto *dialog = window->findChild<GuideDialog *>(Qt::FindDirectChildrenOnly);
    if (!dialog) {
        dialog = new GuideDialog(window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    if (!address.isEmpty() || dialog->m_browser->source().isEmpty())
        dialog->openPage(address);
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

void GuideDialog::fill(const QString &typed)
{
    m_isFollowing = true;
    m_list->clear();
    const QStringList words = models::folded(typed).split(u' ', Qt::SkipEmptyParts);
    const auto has = [&words](const QString &text) {
        const QString folded = models::folded(text);
        return std::ranges::all_of(words, [&folded](const QString &word) { return folded.contains(word); });
    };
    const auto add = [this](const QString &text, const QUrl &address) {
        auto *item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, address);
        item->setToolTip(text);
    };
    for (const GuidePage &page : std::as_const(m_pages)) {
        if (has(page.title))
            add(page.title, page.address);
        if (words.isEmpty())
            continue;
        for (const GuideHeading &heading : page.headings) {
            //: a heading in the guide: %1 is its page, %2 the heading
            const QString text = tr("%1 › %2").arg(page.title, heading.text);
            if (!has(text) || has(page.title))
                continue;
            QUrl address = page.address;
            address.setFragment(heading.anchor);
            add(text, address);
        }
    }
    if (m_list->count() == 0) {
        auto *none = new QListWidgetItem(tr("No title has these words."), m_list);
        none->setFlags(Qt::NoItemFlags);
    }
    m_isFollowing = false;
    if (words.isEmpty())
        follow(m_browser->source());
    else
        m_list->setCurrentRow(0);
}

void GuideDialog::follow(const QUrl &shown)
{
    m_isFollowing = true;
    for (int row = 0; row < m_list->count(); ++row) {
        const QUrl address = m_list->item(row)->data(Qt::UserRole).toUrl();
        if (address == shown || (!address.hasFragment() && address == shown.adjusted(QUrl::RemoveFragment))) {
            m_list->setCurrentRow(row);
            break;
        }
    }
    m_isFollowing = false;
}

void GuideDialog::openCurrent()
{
    if (const auto *item = m_list->currentItem(); item && !item->data(Qt::UserRole).toUrl().isEmpty())
        m_browser->setSource(item->data(Qt::UserRole).toUrl());
}

bool GuideDialog::eventFilter(QObject *watched, QEvent *event)
{
    // Up and down go through what was found while one types.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
            QApplication::sendEvent(m_list, event);
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace parvis::ui
