// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/querycompletion.h"
#include "models/query/queryjudgement.h"

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>

class QLabel;

namespace parvis::ui {

class QueryCompleter;

/// The one field of the top bar: it searches in the page shown; its key cap opens the commands.
class CommandField : public QLineEdit
{
    Q_OBJECT

public:
    explicit CommandField(QWidget *parent = nullptr);

    /// The keys that lead here and to the commands: the second stand on the cap.
    void setKeys(const QKeySequence &search, const QKeySequence &palette);
    /// Shows what is typed for a page, without searchTyped: `hint` stands while it is empty.
    void present(const QString &typed, const QString &hint);
    /// Says under the field, while the keyboard is in it, how what is typed is understood or what is wrong with it, then with a wave under the characters too.
    void judge(const models::QueryJudgement &judgement);
    /// Offers what could stand at the cursor; nothing to choose: takes the offer away.
    void offer(const models::QueryCompletion &completion);
    /// Asks for it again where the person still types: more may be known now.
    void refreshOffer();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person typed; comes 60 ms after the last keystroke.
    void searchTyped(const QString &typed);
    /// The person typed just now: what could stand at the cursor?
    void completionWanted(const QString &typed, qsizetype cursor);
    /// The key cap was clicked.
    void commandsRequested();
    /// Escape in the empty field, or Enter where nothing is wrong with what is typed, or arrow down: work goes on in the page.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QRect capRect() const;
    [[nodiscard]] QString usage() const;
    void placeNote();

    QString m_searchKeys;
    QString m_paletteKeys;
    QTimer m_pause;
    models::QueryJudgement m_judgement;
    QueryCompleter *m_completer;
    QLabel *m_note = nullptr; ///< how it is understood, over the page; belongs to the window
};

} // namespace parvis::ui
