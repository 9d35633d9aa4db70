// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/namedquerydialog.h"

#include "ui/query/guidedfield.h"
#include "ui/query/querymark.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

namespace {
constexpr int wide = 460;
constexpr int longestName = 100;
constexpr int countAfterMs = 300;
} // namespace

NamedQueryDialog::NamedQueryDialog(models::QueryGuide &guide, const Words &words, EmptyQuery emptyQuery, QWidget *parent)
    : QDialog(parent)
    , m_guide(guide)
    , m_words(words)
    , m_emptyQuery(emptyQuery)
    , m_name(new QLineEdit(this))
    , m_query(new QLineEdit(this))
    , m_sentence(mutedLabel({}, this))
    , m_count(bodyLabel({}, this))
    , m_controls(new QVBoxLayout)
    , m_beforeQuery(m_name)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    setMinimumWidth(wide);
    m_name->setAccessibleName(words.nameLabel);
    m_name->setMaxLength(longestName);
    m_query->setAccessibleName(words.queryName);
    m_query->setPlaceholderText(words.example);
    guideField(*m_query, *m_sentence, guide);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_count->setVisible(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(countAfterMs);
    m_controls->setSpacing(theme::unit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit);
    column->addWidget(captionLabel(words.nameLabel, this));
    column->addWidget(m_name);
    column->addLayout(m_controls);
    column->addWidget(captionLabel(words.queryLabel, this));
    column->addWidget(m_query);
    column->addWidget(m_sentence);
    column->addWidget(m_count);
    column->addSpacing(theme::unit);
    column->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &NamedQueryDialog::judge);
    connect(m_query, &QLineEdit::textChanged, this, &NamedQueryDialog::judge);
    connect(m_query, &QLineEdit::textChanged, this, [this] {
        m_count->setVisible(false);
        m_pause.start();
    });
    connect(&m_pause, &QTimer::timeout, this, &NamedQueryDialog::askForCount);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT saved(m_name->text().trimmed(), m_query->text().trimmed());
        accept();
    });
    judge();
}

void NamedQueryDialog::fill(const QString &name, const QString &query)
{
    m_name->setText(name);
    m_query->setText(query);
    m_name->selectAll();
    m_filledName = name;
    m_filledQuery = query;
}

void NamedQueryDialog::reject()
{
    if (m_name->text() == m_filledName && m_query->text() == m_filledQuery) {
        QDialog::reject();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(), tr("What you wrote is not saved yet."), QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *back = box->addButton(tr("Go on writing"), QMessageBox::RejectRole);
    auto *leave = box->addButton(tr("Leave without saving"), QMessageBox::DestructiveRole);
    box->setDefaultButton(back);
    box->setEscapeButton(back);
    connect(leave, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    box->open();
}

void NamedQueryDialog::addControl(const QString &label, QWidget *control)
{
    m_controls->addWidget(captionLabel(label, this));
    m_controls->addWidget(control);
    for (QWidget *part : QList{control} + control->findChildren<QWidget *>()) {
        if ((part->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        setTabOrder(m_beforeQuery, part);
        m_beforeQuery = part;
    }
    setTabOrder(m_beforeQuery, m_query);
}

void NamedQueryDialog::judge()
{
    models::QueryJudgement judgement = m_guide.judge(m_query->text(), m_words.finds);
    if (const QString refused = judgement.isWrong ? QString() : objection(m_name->text().trimmed(), m_query->text().trimmed()); !refused.isEmpty()) {
        judgement.isWrong = true;
        judgement.sentence = refused;
    }
    sayQuery(*m_sentence, judgement.sentence, judgement.isWrong);
    markQuery(*m_query, judgement);
    grow();
    const bool hasQuery = m_emptyQuery == EmptyQuery::Allowed || !m_query->text().trimmed().isEmpty();
    const bool isWhole = hasQuery && !m_name->text().trimmed().isEmpty();
    m_save->setEnabled(isWhole && !judgement.isWrong);
    m_save->setToolTip(!isWhole ? m_words.missing : judgement.isWrong ? judgement.sentence : m_words.save);
}

void NamedQueryDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    grow();
}

void NamedQueryDialog::grow()
{
    // A size given before all its controls are there would stay.
    if (!isVisible())
        return;
    layout()->activate();
    if (const int needed = layout()->totalHeightForWidth(width()); needed > height())
        resize(width(), needed);
}

void NamedQueryDialog::askForCount()
{
    const QString query = m_query->text().trimmed();
    if (!query.isEmpty() && !m_guide.judge(query, m_words.finds).isWrong)
        Q_EMIT countWanted(query);
}

void NamedQueryDialog::showCount(const QString &query, const QString &count)
{
    if (query != m_query->text().trimmed())
        return;
    m_count->setText(count);
    m_count->setVisible(true);
    grow();
}

} // namespace parvis::ui
