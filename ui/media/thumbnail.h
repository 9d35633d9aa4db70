// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/pictures.h"

#include <QtWidgets/QAbstractButton>

namespace parvis::ui {

/// A file as a small picture, or as the drawing of a file where it has none; pressed, it opens in the program that the system has for it.
class Thumbnail : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Fit {
        Tile,    ///< fills the whole size, cut to it
        Whole,   ///< all of the picture, as large as the size lets it be
    };

    Thumbnail(models::Pictures &pictures, const domain::Media &media, const QSize &size, Fit fit, QWidget *parent = nullptr);

    [[nodiscard]] const models::Picture &picture() const { return m_picture; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return m_fit == Fit::Whole; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    /// It looks otherwise than before.
    void shown();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    [[nodiscard]] QSize natural() const;
    /// The picture in that many pixels of the screen.
    [[nodiscard]] const QImage &scaled(const QSize &pixels);

    models::Pictures &m_pictures;
    domain::Media m_media;
    models::Picture m_picture;
    QImage m_scaled;   ///< as it was painted last
    QSize m_size;
    Fit m_fit;
};

} // namespace parvis::ui
