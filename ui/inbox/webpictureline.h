// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/webpictures.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace parvis::ui {

/// A picture of the web under the words that lead to it: where it is and what it shows, and the picture itself once the person wants it.
class WebPictureLine : public QWidget
{
    Q_OBJECT

public:
    WebPictureLine(const models::WebPicture &picture, models::WebPictures &pictures, QWidget *parent = nullptr);

    /// Whether the picture itself stands here.
    [[nodiscard]] bool isShown() const { return m_isShown; }

Q_SIGNALS:
    /// The picture itself stands here now.
    void shown();
    /// The button that has the keyboard goes: it is to go on to what is read.
    void keyboardLeft();

private:
    void follow();

    models::WebPicture m_picture;
    models::WebPictures &m_pictures;
    QLabel *m_told;
    QLabel *m_shown;
    QPushButton *m_show;
    bool m_isShown = false;
};

} // namespace parvis::ui
