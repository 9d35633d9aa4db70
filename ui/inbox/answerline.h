// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/answeringarticles.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

/// Says quietly which articles answer the conversation shown: each leads to its article, and can begin the reply. Hidden where there is none.
class AnswerLine : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerLine(models::AnsweringArticles &answering, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void follow();
    void fit();

    models::AnsweringArticles &m_answering;
    QVBoxLayout *m_column;
    QList<store::AnsweringArticle> m_shown;
    QList<QPushButton *> m_articles;   ///< lead to them
    QList<QPushButton *> m_answers;
};

} // namespace parvis::ui
