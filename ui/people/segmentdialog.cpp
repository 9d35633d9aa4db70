// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/segmentdialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
constexpr int wide = 460;
}

SegmentDialog::SegmentDialog(models::PeoplePageModel &people, const domain::Segment &segment, QWidget *parent)
    : QDialog(parent)
    , m_people(people)
    , m_segment(segment)
    , m_name(new QLineEdit(segment.name, this))
    , m_query(new QLineEdit(segment.query, this))
    , m_sentence(mutedLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(segment.id.isNull() ? tr("New segment") : tr("Edit the segment"));
    setMinimumWidth(wide);
    m_name->setAccessibleName(tr("Name of the segment"));
    m_query->setAccessibleName(tr("Query of the segment"));
    m_query->setPlaceholderText(tr("bread AND channel:mastodon"));
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit);
    column->addWidget(captionLabel(tr("Name of the segment"), this));
    column->addWidget(m_name);
    column->addWidget(captionLabel(tr("Whoever said something that matches"), this));
    column->addWidget(m_query);
    column->addWidget(m_sentence);
    column->addSpacing(theme::unit);
    column->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &SegmentDialog::judge);
    connect(m_query, &QLineEdit::textChanged, this, &SegmentDialog::judge);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_segment.name = m_name->text().trimmed();
        m_segment.query = m_query->text().trimmed();
        m_people.saveSegment(m_segment);
        accept();
    });
    judge();
}

void SegmentDialog::judge()
{
    const models::QueryJudgement judgement = m_people.guide().judge(m_query->text());
    m_sentence->setText(judgement.sentence);
    const bool isWhole = !m_name->text().trimmed().isEmpty() && !m_query->text().trimmed().isEmpty();
    m_save->setEnabled(isWhole && !judgement.isWrong);
    m_save->setToolTip(!isWhole ? tr("A segment needs a name and a query") : judgement.isWrong ? judgement.sentence : tr("Save the segment"));
}

} // namespace parvis::ui
