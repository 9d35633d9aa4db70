// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "models/inbox/authormodel.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

namespace parvis::ui {

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
    void build();
    [[nodiscard]] QWidget *makeHead(const domain::PersonCard &card);
    void addFacts(QVBoxLayout &column, const domain::PersonCard &card);
    void addTimeline(QVBoxLayout &column);

    models::AuthorModel &m_author;
    QAction &m_open;
    const domain::Clock &m_clock;
    QTimeZone m_zone;
    QWidget *m_sheet = nullptr;
    QVBoxLayout *m_column;
};

} // namespace parvis::ui
