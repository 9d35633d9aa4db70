// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/articles/previewlook.h"

#include <QtWidgets/QWidget>

class QAction;
class QActionGroup;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace parvis::ui {

class SegmentedControl;

/// The quiet line above the preview: page or cards, how the page is dressed, and what of it is not loaded.
class PreviewBar : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewBar(QWidget *parent = nullptr);

    [[nodiscard]] bool showsCards() const;
    /// Shows how the preview is dressed.
    void setLook(const PreviewLook &look);
    /// Tells of pictures from elsewhere: how many are not shown, are under way, and whether they are allowed.
    void setPictures(int missing, int underWay, bool isAllowed);
    /// Zooming, for the keys of whoever has the preview.
    [[nodiscard]] QList<QAction *> zoomActions() const { return m_zooms; }

Q_SIGNALS:
    void cardsRequested(bool areCards);
    /// The person wants it dressed so.
    void lookRequested(const parvis::ui::PreviewLook &look);
    /// The person wants to choose a style sheet of their own.
    void ownStyleRequested();
    void picturesRequested();
    /// Larger (1), smaller (-1), or as it was (0).
    void zoomRequested(int steps);

private:
    void makeMenu();
    QAction *choice(QActionGroup *group, const QString &text, const std::function<void(PreviewLook &)> &change);
    void ask(const std::function<void(PreviewLook &)> &change);

    PreviewLook m_look;
    SegmentedControl *m_what;
    QToolButton *m_mobile;
    QToolButton *m_lookButton;
    QMenu *m_menu;
    QList<QAction *> m_themes;    ///< in the order of PreviewLook::Theme
    QList<QAction *> m_grounds;   ///< in the order of PreviewLook::Ground
    QList<QAction *> m_zooms;
    QWidget *m_note;
    QLabel *m_told;
    QPushButton *m_showPictures;
};

} // namespace parvis::ui
