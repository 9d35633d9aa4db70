// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/mention.h"
#include "core/domain/query/query.h"
#include "models/inbox/webpictures.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace parvis::models {
class Pictures;
}

namespace parvis::ui {

class ThereLine;

/// One turn of a conversation: theirs on a card at the left, ours on a tinted one at the right, a note on note paper. Its text can be selected
/// and copied; its links say where they lead and ask before they are followed; what went along with it opens in the system's program for it.
class TurnView : public QWidget
{
    Q_OBJECT

public:
    /// `isChosen` marks the mention that was chosen in the list.
    TurnView(const domain::Turn &turn, domain::Instant now, const QTimeZone &zone, const QList<domain::QueryNode> &words, bool isChosen,
             models::Pictures &pictures, QWidget *parent = nullptr);

    [[nodiscard]] const domain::Turn &turn() const { return m_turn; }
    /// Puts a picture that the text leads to under it.
    void addPicture(QWidget &line);
    /// Leaves out of the text the address of a picture that is shown under it now.
    void dropAddress(const models::WebPicture &picture);
    /// What keeps a reply here whose time has come, or comes within the minute.
    void tellOverdue(const QString &words);
    /// Puts under the text what is to be said about it at its service.
    void setThere(ThereLine &line);
    /// A note, and a reply that waits, stay, for that reason.
    void switchOff(const QString &reason);

Q_SIGNALS:
    /// The person wants to follow an address.
    void linkRequested(const QString &address);
    /// The pointer or the keyboard is on an address, or (empty) left it.
    void linkPointed(const QString &address);
    /// A reply that waits is to be a draft again.
    void takeBackRequested();
    /// A reply that failed is to be sent once more.
    void retryRequested();
    /// A reply that failed is to be a draft again.
    void editRequested();
    /// The person says of a reply that may have arrived whether it has.
    void resolveRequested(bool isThere);
    void removalRequested(parvis::domain::Id<parvis::domain::Note> note);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *makeCaption(domain::Instant now, const QTimeZone &zone);
    [[nodiscard]] QLabel *readable(const QString &html);
    /// Shows the text, as much of it as can be laid out at once.
    void showText();
    [[nodiscard]] QWidget *makeAttachments(models::Pictures &pictures);

    domain::Turn m_turn;
    domain::Instant m_now;
    QList<domain::QueryNode> m_words;
    QList<models::WebPicture> m_dropped;
    QLabel *m_said = nullptr;       ///< the text
    QPushButton *m_more = nullptr;  ///< where it is too long to be shown at once
    qsizetype m_most;               ///< so much of it is shown
    QLabel *m_caption = nullptr;    ///< of a reply that waits
    QString m_overdue;
    QList<QWidget *> m_verbs;   ///< of a reply that failed
    QWidget *m_bubble = nullptr;
    ThereLine *m_there = nullptr;
    QWidget *m_withdraw = nullptr;   ///< removes a note, takes a reply back
    bool m_isChosen = false;
};

} // namespace parvis::ui
