// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/storytemplateeditor.h"

#include "ui/articles/goalbox.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

QStringList filledLines(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    }
    return lines;
}

} // namespace

StoryTemplateEditor::StoryTemplateEditor(const domain::StoryTemplate &begun, QWidget *parent)
    : QDialog(parent)
    , m_begun(begun)
    , m_title(new QLineEdit(begun.title, this))
    , m_summary(new QLineEdit(begun.summary, this))
    , m_goal(new GoalBox(this))
    , m_save(new QPushButton(tr("Keep the template"), this))
{
    setWindowTitle(begun.id.isNull() ? tr("New story template") : tr("Edit the story template"));
    constexpr QSize comfortable(640, 620);
    resize(comfortable);
    m_title->setAccessibleName(tr("Name of the template"));
    m_summary->setAccessibleName(tr("What it is for"));
    m_goal->setGoal(begun.goalWords);
    constexpr int few = 80;
    constexpr int many = 140;
    m_questions = lines(tr("Questions to ask, one a line"), begun.questions.join(u'\n'), few);
    m_checklist = lines(tr("To check, one a line"), begun.checklist.join(u'\n'), few);
    m_body = lines(tr("Text to begin with, in Markdown"), begun.body, many);
    m_save->setDefault(true);
    m_save->setAccessibleName(m_save->text());
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    cancel->setAccessibleName(cancel->text());

    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    for (QWidget *field : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_goal)})
        form->addRow(field->accessibleName(), field);
    for (QPlainTextEdit *field : {m_questions, m_checklist, m_body})
        form->addRow(field->accessibleName(), field);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(captionLabel(tr("Advice between <!-- and --> is seen in the editor only"), this), 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::margin);
    column->setSpacing(theme::unit * 2);
    // The buttons stay on low screens too.
    auto *fields = new QWidget(this);
    form->setContentsMargins(0, 0, theme::unit, 0);
    fields->setLayout(form);
    auto *scrolled = new QScrollArea(this);
    scrolled->setWidget(fields);
    scrolled->setWidgetResizable(true);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setFocusPolicy(Qt::NoFocus);
    scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(scrolled, 1);
    column->addLayout(buttons);

    connect(m_title, &QLineEdit::textChanged, this, &StoryTemplateEditor::follow);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &StoryTemplateEditor::keep);
    m_title->selectAll();
    m_asShown = read();
    follow();
}

QPlainTextEdit *StoryTemplateEditor::lines(const QString &name, const QString &text, int height)
{
    auto *edit = new QPlainTextEdit(text, this);
    edit->setAccessibleName(name);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(height);
    return edit;
}

domain::StoryTemplate StoryTemplateEditor::read() const
{
    return {.id = m_begun.id,
            .title = m_title->text().trimmed(),
            .summary = m_summary->text().trimmed(),
            .language = m_begun.language,
            .body = m_body->toPlainText(),
            .questions = filledLines(m_questions->toPlainText()),
            .checklist = filledLines(m_checklist->toPlainText()),
            .goalWords = m_goal->goal()};
}

void StoryTemplateEditor::keep()
{
    Q_EMIT written(read());
    accept();
}

void StoryTemplateEditor::reject()
{
    if (read() == m_asShown)
        return QDialog::reject();
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(), tr("What you wrote is not saved yet."), QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *back = box->addButton(tr("Go on writing"), QMessageBox::RejectRole);
    auto *leave = box->addButton(tr("Leave without saving"), QMessageBox::DestructiveRole);
    box->setDefaultButton(back);
    box->setEscapeButton(back);
    connect(leave, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    box->open();
}

void StoryTemplateEditor::follow()
{
    const bool hasTitle = !m_title->text().trimmed().isEmpty();
    m_save->setEnabled(hasTitle);
    m_save->setToolTip(hasTitle ? QString() : tr("A template needs a name"));
}

} // namespace parvis::ui
