// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/threadmodel.h"

#include <QtWidgets/QListView>

#include <functional>

namespace parvis::ui {

/// The parts of a thread as cards, with the cuts between them: Alt+Up and Alt+Down or a drag move the cut that is chosen, sentence by sentence.
class ThreadView : public QListView
{
    Q_OBJECT

public:
    /// Moves a cut up (-1) or down (1) by a sentence; false where it cannot.
    using MoveCut = std::function<bool(int cut, int by)>;

    ThreadView(models::ThreadModel &thread, MoveCut move, QWidget *parent = nullptr);

    /// The cut chosen: that of the row or, on a part, the one above it, or the first; -1 where there is none.
    [[nodiscard]] int currentCut() const;
    /// Moves the chosen cut, which stays chosen.
    void moveCurrent(int by);
    /// What moves a cut by keys.
    [[nodiscard]] static QKeySequence keysFor(int by);

Q_SIGNALS:
    /// Another cut is chosen, or none.
    void currentMoved();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int cutAt(const QPoint &place) const;
    void layOutAgain();
    /// Brings the middle of the cut that is held there, as nearly as sentences allow.
    void dragTo(int y);

    models::ThreadModel &m_thread;
    MoveCut m_move;
    int m_dragged = -1;   ///< the cut that the pointer holds
    int m_grip = 0;       ///< how far below the middle of the cut
};

} // namespace parvis::ui
