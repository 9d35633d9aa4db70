// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "models/inbox/authormodel.h"
#include "models/people/timelinemodel.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QWidget>

class QAction;
class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

class TimelineView;

/// Who wrote what is read, beside the conversation: what they are to us, their accounts, how much they are heard, what passed between us.
class AuthorPane : public QWidget
{
    Q_OBJECT

public:
    /// `open` shows the person in the place People.
    AuthorPane(models::AuthorModel &author, QAction &open, const domain::Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Something of the timeline is to be read.
    void mentionRequested(parvis::domain::Id<parvis::domain::Mention> mention);
    /// Escape: back to the list.
    void left();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showAuthor();
    [[nodiscard]] QWidget *makeSheet(const domain::PersonCard &card);
    [[nodiscard]] static QWidget *makeHead(const domain::PersonCard &card);
    void addFacts(QVBoxLayout &column, const domain::PersonCard &card);

    models::AuthorModel &m_author;
    QTimeZone m_zone;
    models::TimelineModel m_entries;
    QVBoxLayout *m_column;
    QWidget *m_nobody;
    QWidget *m_somebody;
    QWidget *m_sheet = nullptr;   ///< what is known of them, made anew each time
    TimelineView *m_timeline;
};

} // namespace parvis::ui
