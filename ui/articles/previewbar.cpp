// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/previewbar.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/theme.h"

#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

PreviewBar::PreviewBar(QWidget *parent)
    : QWidget(parent)
    , m_what(new SegmentedControl(tr("What is previewed")))
    , m_mobile(new QToolButton)
    , m_lookButton(new QToolButton)
    , m_menu(new QMenu(this))
    , m_note(new QWidget)
    , m_told(captionLabel({}))
    , m_showPictures(new QPushButton(tr("Show them")))
{
    m_what->addSegment(tr("Page"), tr("The article as its readers see it"));
    m_what->addSegment(tr("Cards"), tr("How a link to the article looks where it is shared"));
    m_mobile->setText(tr("Telephone"));
    m_mobile->setCheckable(true);
    m_mobile->setAutoRaise(true);
    m_mobile->setAccessibleName(tr("As wide as a telephone"));
    m_mobile->setToolTip(tr("As wide as a telephone (%L1 pixels)").arg(mobileWidth));
    m_lookButton->setText(tr("Look"));
    m_lookButton->setAutoRaise(true);
    m_lookButton->setPopupMode(QToolButton::InstantPopup);
    m_lookButton->setMenu(m_menu);
    m_lookButton->setAccessibleName(tr("Look of the preview"));
    m_lookButton->setToolTip(tr("Theme, light or dark, zoom"));

    auto *line = new QHBoxLayout;
    line->setContentsMargins(theme::unit, theme::half, theme::unit, theme::half);
    line->setSpacing(theme::half);
    line->addWidget(m_what);
    line->addStretch(1);
    line->addWidget(m_mobile);
    line->addWidget(m_lookButton);

    m_told->setWordWrap(true);
    m_showPictures->setAccessibleName(tr("Show the pictures from elsewhere until the article is closed"));
    m_showPictures->setToolTip(tr("Fetches them from the web, for this article, until it is closed. Whoever has them then sees the address of this computer."));
    auto *noteLine = new QHBoxLayout(m_note);
    noteLine->setContentsMargins(theme::unit * 2, 0, theme::unit, theme::half);
    noteLine->setSpacing(theme::unit);
    noteLine->addWidget(m_told, 1);
    noteLine->addWidget(m_showPictures);
    m_note->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_note);

    makeMenu();
    connect(m_what, &SegmentedControl::currentChanged, this, [this](int index) { Q_EMIT cardsRequested(index == 1); });
    connect(m_mobile, &QToolButton::clicked, this, [this](bool isOn) { ask([isOn](PreviewLook &look) { look.isMobile = isOn; }); });
    connect(m_showPictures, &QPushButton::clicked, this, &PreviewBar::picturesRequested);
}

bool PreviewBar::showsCards() const
{
    return m_what->currentIndex() == 1;
}

void PreviewBar::ask(const std::function<void(PreviewLook &)> &change)
{
    PreviewLook wanted = m_look;
    change(wanted);
    Q_EMIT lookRequested(wanted);
}

QAction *PreviewBar::choice(QActionGroup *group, const QString &text, const std::function<void(PreviewLook &)> &change)
{
    QAction *action = m_menu->addAction(text);
    action->setCheckable(true);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, change] { ask(change); });
    return action;
}

void PreviewBar::makeMenu()
{
    using Theme = PreviewLook::Theme;
    using Ground = PreviewLook::Ground;
    auto *themes = new QActionGroup(this);
    const auto theme
        = [this, themes](const QString &text, Theme wanted) { m_themes.append(choice(themes, text, [wanted](PreviewLook &look) { look.theme = wanted; })); };
    theme(tr("Parvis"), Theme::Parvis);
    theme(tr("Magazine"), Theme::Magazine);
    theme(tr("Plain"), Theme::Plain);
    theme({}, Theme::Own);
    QAction *own = m_menu->addAction(tr("Your style sheet…"));
    connect(own, &QAction::triggered, this, &PreviewBar::ownStyleRequested);
    m_menu->addSeparator();
    auto *grounds = new QActionGroup(this);
    const auto ground = [this, grounds](const QString &text, Ground wanted) {
        m_grounds.append(choice(grounds, text, [wanted](PreviewLook &look) { look.ground = wanted; }));
    };
    ground(tr("Light or dark as the window"), Ground::Window);
    ground(tr("Light"), Ground::Light);
    ground(tr("Dark"), Ground::Dark);
    m_menu->addSeparator();
    const auto zoom = [this](const QString &text, const QKeySequence &keys, int steps) {
        QAction *action = m_menu->addAction(text);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, steps] { Q_EMIT zoomRequested(steps); });
        m_zooms.append(action);
    };
    zoom(tr("Larger"), QKeySequence::ZoomIn, 1);
    zoom(tr("Smaller"), QKeySequence::ZoomOut, -1);
    zoom(tr("Usual size"), QKeySequence(Qt::CTRL | Qt::Key_0), 0);
}

void PreviewBar::setLook(const PreviewLook &look)
{
    m_look = look;
    QAction *own = m_themes.at(static_cast<int>(PreviewLook::Theme::Own));
    own->setVisible(!look.ownPath.isEmpty());
    own->setText(QFileInfo(look.ownPath).fileName());
    m_themes.at(static_cast<int>(look.theme))->setChecked(true);
    m_grounds.at(static_cast<int>(look.ground))->setChecked(true);
    m_mobile->setChecked(look.isMobile);
}

void PreviewBar::setPictures(int missing, int underWay, bool isAllowed)
{
    if (underWay > 0)
        m_told->setText(tr("%Ln picture(s) from elsewhere on the way…", nullptr, underWay));
    else if (isAllowed)
        m_told->setText(tr("%Ln picture(s) from elsewhere could not be shown. Only pictures at https addresses that answer are.", nullptr, missing));
    else
        m_told->setText(tr("%Ln picture(s) from elsewhere are not loaded.", nullptr, missing));
    const bool isOffered = underWay == 0 && missing > 0;
    // The focus stays on this line rather than falling into the page.
    if (!isOffered && m_showPictures->hasFocus())
        m_lookButton->setFocus();
    m_showPictures->setVisible(isOffered);
    m_showPictures->setText(isAllowed ? tr("Try again") : tr("Show them"));
    m_note->setVisible(missing > 0 || underWay > 0);
}

} // namespace parvis::ui
