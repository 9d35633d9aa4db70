// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/answerline.h"

#include "ui/widgets/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
// Further ones would push the letters away.
constexpr qsizetype mostAnswers = 2;
} // namespace

AnswerLine::AnswerLine(models::AnsweringArticles &answering, QWidget *parent)
    : QWidget(parent)
    , m_answering(answering)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::half);
    connect(&m_answering, &models::AnsweringArticles::changed, this, &AnswerLine::follow);
    build();
}

void AnswerLine::follow()
{
    if (m_shown != m_answering.list())
        return build();
    const QString why = m_answering.whyNotAnswer();
    for (QPushButton *answer : std::as_const(m_answers)) {
        answer->setEnabled(why.isEmpty());
        answer->setToolTip(why.isEmpty() ? tr("Puts its title and its address into the reply") : why);
    }
}

void AnswerLine::build()
{
    m_shown = m_answering.list();
    m_articles.clear();
    m_answers.clear();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        // The click that led here may come from one of them.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const store::AnsweringArticle &article : m_shown.first(std::min(m_shown.size(), mostAnswers))) {
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(theme::unit);
        auto *lead = new QPushButton(line);
        lead->setFlat(true);
        lead->setAutoDefault(false);
        lead->setIcon(theme::icon(u"place-articles"_s));
        lead->setAccessibleName(models::AnsweringArticles::words(article));
        lead->setToolTip(tr("%1. Shows the article").arg(lead->accessibleName()));
        lead->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        lead->setMinimumWidth(theme::buttonHeight * 2);
        auto *answer = new QPushButton(tr("Answer with this article"), line);
        answer->setAutoDefault(false);
        answer->setAccessibleName(tr("Answer with the article “%1”").arg(article.title));
        connect(lead, &QPushButton::clicked, this, [this, article] { m_answering.open(article); });
        connect(answer, &QPushButton::clicked, this, [this, article] { m_answering.answerWith(article); });
        row->addWidget(lead);
        row->addStretch(1);
        row->addWidget(answer);
        m_column->addWidget(line);
        m_articles << lead;
        m_answers << answer;
    }
    setVisible(!m_shown.isEmpty());
    follow();
    fit();
}

void AnswerLine::fit()
{
    for (qsizetype i = 0; i < m_articles.size(); ++i) {
        QPushButton *lead = m_articles[i];
        const QString words = lead->accessibleName();
        lead->setText(words);
        const int room = width() - m_answers[i]->sizeHint().width() - theme::unit;
        if (const int around = lead->sizeHint().width() - lead->fontMetrics().horizontalAdvance(words); lead->sizeHint().width() > room)
            lead->setText(lead->fontMetrics().elidedText(words, Qt::ElideRight, std::max(room - around, theme::unit * 4)));
    }
}

void AnswerLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace parvis::ui
