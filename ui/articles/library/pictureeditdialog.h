// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/library/picturework.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace parvis::ui {

class CropView;

/// Crops and resizes an image: what is chosen here makes another image; the one it is made of stays.
class PictureEditDialog : public QDialog
{
    Q_OBJECT

public:
    PictureEditDialog(const QString &name, const QImage &image, QWidget *parent = nullptr);

    [[nodiscard]] models::PictureEdit edit() const;

Q_SIGNALS:
    /// The person is done, and something is other than before.
    void edited(const parvis::models::PictureEdit &edit);

private:
    void makeFields();
    void followPart(const QRect &part);
    void setWidth(int width);
    void setHeight(int height);
    void chooseRatio();
    void follow();

    QSize m_whole;
    CropView *m_view;
    QComboBox *m_ratio;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QLabel *m_facts;
    QPushButton *m_take;
    double m_scale = 1;   ///< of the part, to the size that it gets
};

} // namespace parvis::ui
