// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/library/pictureeditdialog.h"

#include "ui/articles/library/cropview.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

struct Shape
{
    QString name;
    std::optional<double> ratio;
};

QList<Shape> shapes(const QSize &whole)
{
    constexpr double squareSide = 1;
    return {{.name = PictureEditDialog::tr("Any shape"), .ratio = {}},
            {.name = PictureEditDialog::tr("As it is"), .ratio = double(whole.width()) / whole.height()},
            {.name = PictureEditDialog::tr("Wide (16:9)"), .ratio = 16.0 / 9},
            {.name = PictureEditDialog::tr("Link card (1.91:1)"), .ratio = 1.91},
            {.name = PictureEditDialog::tr("Photograph (3:2)"), .ratio = 1.5},
            {.name = PictureEditDialog::tr("Square"), .ratio = squareSide},
            {.name = PictureEditDialog::tr("Upright (4:5)"), .ratio = 0.8}};
}

} // namespace

PictureEditDialog::PictureEditDialog(const QString &name, const QImage &image, QWidget *parent)
    : QDialog(parent)
    , m_whole(image.size())
    , m_view(new CropView(image, this))
    , m_ratio(new QComboBox(this))
    , m_width(new QSpinBox(this))
    , m_height(new QSpinBox(this))
    , m_facts(captionLabel({}, this))
    , m_take(new QPushButton(tr("Save as another image"), this))
{
    setWindowTitle(tr("Crop and resize “%1”").arg(name));
    makeFields();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_take->setDefault(true);
    m_take->setAccessibleName(m_take->text());

    auto *fields = new QHBoxLayout;
    fields->setSpacing(theme::unit);
    const auto labelled = [this, fields](const QString &text, QWidget *field) {
        auto *label = new QLabel(text, this);
        label->setBuddy(field);
        fields->addWidget(label);
        fields->addWidget(field);
    };
    labelled(tr("Shape"), m_ratio);
    fields->addSpacing(theme::unit * 2);
    labelled(tr("Width"), m_width);
    labelled(tr("Height"), m_height);
    fields->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_facts, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::margin);
    all->setSpacing(theme::unit * 2);
    all->addWidget(m_view, 1);
    all->addLayout(fields);
    all->addLayout(buttons);

    connect(m_view, &CropView::partChanged, this, &PictureEditDialog::followPart);
    connect(m_ratio, &QComboBox::currentIndexChanged, this, &PictureEditDialog::chooseRatio);
    connect(m_width, &QSpinBox::valueChanged, this, &PictureEditDialog::setWidth);
    connect(m_height, &QSpinBox::valueChanged, this, &PictureEditDialog::setHeight);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, [this] {
        const models::PictureEdit made = edit();
        accept();
        Q_EMIT edited(made);
    });
    followPart(m_view->part());
    m_view->setFocus();
}

void PictureEditDialog::makeFields()
{
    for (const Shape &shape : shapes(m_whole))
        m_ratio->addItem(shape.name);
    m_ratio->setAccessibleName(tr("Shape"));
    for (QSpinBox *field : {m_width, m_height}) {
        field->setRange(1, std::max(m_whole.width(), m_whole.height()));
        field->setSuffix(tr(" px"));
        field->setKeyboardTracking(false);
    }
    m_width->setAccessibleName(tr("Width"));
    m_height->setAccessibleName(tr("Height"));
}

models::PictureEdit PictureEditDialog::edit() const
{
    models::PictureEdit edit;
    const QRect part = m_view->part();
    if (part.size() != m_whole)
        edit.crop = part;
    if (const QSize size(m_width->value(), m_height->value()); size != part.size())
        edit.size = size;
    return edit;
}

void PictureEditDialog::followPart(const QRect &part)
{
    const QSignalBlocker width(m_width);
    const QSignalBlocker height(m_height);
    // Never larger than it is: an image gains nothing by it.
    m_width->setMaximum(part.width());
    m_height->setMaximum(part.height());
    m_width->setValue(std::max(1, qRound(part.width() * m_scale)));
    m_height->setValue(std::max(1, qRound(part.height() * m_scale)));
    follow();
}

void PictureEditDialog::setWidth(int width)
{
    m_scale = double(width) / m_view->part().width();
    const QSignalBlocker quiet(m_height);
    m_height->setValue(std::max(1, qRound(m_view->part().height() * m_scale)));
    follow();
}

void PictureEditDialog::setHeight(int height)
{
    m_scale = double(height) / m_view->part().height();
    const QSignalBlocker quiet(m_width);
    m_width->setValue(std::max(1, qRound(m_view->part().width() * m_scale)));
    follow();
}

void PictureEditDialog::chooseRatio()
{
    m_view->setRatio(shapes(m_whole).value(m_ratio->currentIndex()).ratio);
}

void PictureEditDialog::follow()
{
    const QLocale locale;
    const QRect part = m_view->part();
    m_facts->setText(
        tr("%1 × %2 of %3 × %4 pixels")
            .arg(locale.toString(part.width()), locale.toString(part.height()), locale.toString(m_whole.width()), locale.toString(m_whole.height())));
    m_take->setEnabled(!edit().isNothing());
    m_take->setToolTip(m_take->isEnabled() ? QString() : tr("Choose a part or another size first"));
}

} // namespace parvis::ui
