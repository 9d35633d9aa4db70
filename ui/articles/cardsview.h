// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/sharewords.h"

#include <QtGui/QPixmap>
#include <QtWidgets/QScrollArea>

class QPlainTextEdit;
class QVBoxLayout;

namespace parvis::ui {

/// How a link to the article looks where it is shared, and the article itself in a search page and an inbox: a card a place, with what is cut there.
class CardsView : public QScrollArea
{
    Q_OBJECT

public:
    explicit CardsView(QWidget *parent = nullptr);

    /// Shows the cards of an article; `pictures` are the addresses of its pictures. What did not change stays.
    void setArticle(const domain::Article &article, const QStringList &pictures);
    /// The bytes of the first of them; empty while they are not there.
    void setPicture(const QByteArray &content);
    /// The lines of the head of its page, to be read and copied below the cards.
    void setHead(const QString &lines);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addHead(QVBoxLayout &column);
    [[nodiscard]] QWidget *cardOf(const analysis::ShareCard &card) const;

    analysis::ShareFacts m_facts;
    bool m_hasSummary = false;
    QString m_head;
    QByteArray m_content;
    QPixmap m_picture;
    QWidget *m_cards = nullptr;
    QPlainTextEdit *m_headLines = nullptr;   ///< within the cards
};

} // namespace parvis::ui
