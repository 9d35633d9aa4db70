// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/guidepanel.h"

#include "ui/articles/guidedelegate.h"
#include "ui/articles/panellist.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

GuidePanel::GuidePanel(models::StoryGuide &guide, QWidget *parent)
    : QWidget(parent)
    , m_guide(guide)
    , m_progress(captionLabel({}, this))
    , m_list(new PanelList(tr("Questions and checks of the template"), guide, this))
    , m_empty(mutedLabel(tr("A template says what to ask before you write and what to check before you publish. This article has none yet."), this))
    , m_choose(new QPushButton(tr("Choose a template…"), this))
    , m_clear(new QAction(theme::icon(u"edit-delete"_s), tr("Take these away"), this))
{
    m_list->setItemDelegate(new GuideDelegate(m_list));
    m_list->addAction(m_clear);
    m_choose->setAccessibleName(m_choose->text());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit * 2, theme::unit * 2, theme::unit * 2, theme::unit * 2);
    column->setSpacing(theme::unit);
    column->addWidget(m_progress);
    column->addWidget(m_empty, 0, Qt::AlignTop);
    column->addWidget(m_list, 1);
    column->addWidget(m_choose);

    connect(&m_guide, &models::StoryGuide::changed, this, &GuidePanel::follow);
    connect(m_choose, &QPushButton::clicked, this, &GuidePanel::templateRequested);
    connect(m_clear, &QAction::triggered, &m_guide, &models::StoryGuide::clear);
    follow();
}

void GuidePanel::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    follow();
}

void GuidePanel::follow()
{
    const bool isEmpty = m_guide.isEmpty();
    m_progress->setText(tr("%1 of %2 done").arg(locale().toString(m_guide.done()), locale().toString(m_guide.steps())));
    m_progress->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    m_choose->setText(isEmpty ? tr("Choose a template…") : tr("Take another template…"));
    m_choose->setAccessibleName(m_choose->text());
    m_choose->setEnabled(!m_isReadOnly);
    m_clear->setEnabled(!m_isReadOnly);
}

} // namespace parvis::ui
