// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/columnmappingview.h"

#include "models/imports/csvimportmodel.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"

#include <QtCore/QEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

namespace parvis::ui {

using models::CsvImportModel;

namespace {

constexpr int columnWidth = 168;

QLabel *caption(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

ColumnMappingView::ColumnMappingView(CsvImportModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_delimiter(new QComboBox)
    , m_encoding(new QComboBox)
    , m_dateOrder(new QComboBox)
    , m_dateOrderCaption(caption(tr("D&ates"), m_dateOrder))
    , m_zone(new QComboBox)
    , m_zoneCaption(caption(tr("&Times of"), m_zone))
    , m_hasHeader(new QCheckBox(tr("The first row names the columns")))
    , m_table(new QTableView)
    , m_fieldStrip(new QWidget)
    , m_rule(captionLabel({}))
    , m_problems(new QLabel)
{
    for (QComboBox *box : {m_delimiter, m_encoding, m_dateOrder, m_zone})
        guardFromWheel(*box);
    m_delimiter->addItem(tr("Comma"), int{','});
    m_delimiter->addItem(tr("Semicolon"), int{';'});
    m_delimiter->addItem(tr("Tab"), int{'\t'});
    m_delimiter->addItem(tr("Vertical bar"), int{'|'});
    m_delimiter->setAccessibleName(tr("Delimiter"));
    for (const QByteArray &encoding : CsvImportModel::encodings())
        m_encoding->addItem(QString::fromLatin1(encoding), encoding);
    m_encoding->setAccessibleName(tr("Encoding"));

    //: how a table writes dates: the day before the month
    m_dateOrder->addItem(tr("31/12/2026"), static_cast<int>(domain::DateOrder::DayFirst));
    //: how a table writes dates: the month before the day
    m_dateOrder->addItem(tr("12/31/2026"), static_cast<int>(domain::DateOrder::MonthFirst));
    m_dateOrder->setAccessibleName(tr("Order of day and month in dates"));
    m_dateOrder->setToolTip(tr("Which comes first in dates like 03/04/2026: the day or the month"));

    for (const QTimeZone &zone : model.zones())
        m_zone->addItem(QString::fromLatin1(zone.id()), QVariant::fromValue(zone));
    m_zone->setAccessibleName(tr("Time zone of times that name none"));
    m_zone->setToolTip(tr("Where the clocks are from which times without a zone were read"));

    auto *settings = new QHBoxLayout;
    settings->setSpacing(theme::unit);
    settings->addWidget(caption(tr("&Delimiter"), m_delimiter));
    settings->addWidget(m_delimiter);
    settings->addSpacing(theme::unit);
    settings->addWidget(caption(tr("&Encoding"), m_encoding));
    settings->addWidget(m_encoding);
    settings->addSpacing(theme::unit);
    settings->addWidget(m_hasHeader);
    settings->addStretch();
    auto *dates = new QHBoxLayout;
    dates->setSpacing(theme::unit);
    dates->addWidget(m_dateOrderCaption);
    dates->addWidget(m_dateOrder);
    dates->addSpacing(theme::unit);
    dates->addWidget(m_zoneCaption);
    dates->addWidget(m_zone);
    dates->addStretch();

    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("First rows of the file"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    // The header and three rows: fewer say little of a table.
    m_table->setMinimumHeight(4 * theme::unit * 4);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setDefaultSectionSize(columnWidth);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setDefaultSectionSize(theme::unit * 4);
    m_fieldStrip->setFixedHeight(theme::buttonHeight + theme::unit);
    m_table->viewport()->installEventFilter(this);

    m_rule->setWordWrap(true);
    m_problems->setWordWrap(true);
    m_problems->setTextFormat(Qt::PlainText);
    m_problems->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit);
    layout->addLayout(settings);
    layout->addLayout(dates);
    layout->addWidget(m_fieldStrip);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_rule);
    layout->addWidget(m_problems);

    connect(m_delimiter, &QComboBox::activated, this, [this](int row) { m_model.setDelimiter(static_cast<char>(m_delimiter->itemData(row).toInt())); });
    connect(m_encoding, &QComboBox::activated, this, [this](int row) { m_model.setEncoding(m_encoding->itemData(row).toByteArray()); });
    connect(m_dateOrder, &QComboBox::activated, this,
            [this](int row) { m_model.setDateOrder(static_cast<domain::DateOrder>(m_dateOrder->itemData(row).toInt())); });
    connect(m_zone, &QComboBox::activated, this, [this](int row) { m_model.setZone(m_zone->itemData(row).value<QTimeZone>()); });
    connect(m_hasHeader, &QCheckBox::clicked, &m_model, &CsvImportModel::setHasHeader);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, &ColumnMappingView::placeFieldBoxes);
    connect(m_table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &ColumnMappingView::placeFieldBoxes);
    connect(&m_model, &CsvImportModel::mappingChanged, this, &ColumnMappingView::show);
    show();
}

QComboBox *ColumnMappingView::makeFieldBox(int column)
{
    auto *box = new QComboBox(m_fieldStrip);
    guardFromWheel(*box);
    for (const CsvImportModel::Field field : CsvImportModel::fields())
        box->addItem(CsvImportModel::fieldName(field), static_cast<int>(field));
    connect(box, &QComboBox::activated, this,
            [this, box, column](int row) { m_model.setField(column, static_cast<CsvImportModel::Field>(box->itemData(row).toInt())); });
    box->show();
    return box;
}

void ColumnMappingView::show()
{
    const auto &mapping = m_model.mapping();
    m_delimiter->setCurrentIndex(m_delimiter->findData(int{mapping.delimiter}));
    if (m_encoding->findData(mapping.encoding) < 0)
        m_encoding->addItem(QString::fromLatin1(mapping.encoding), mapping.encoding);
    m_encoding->setCurrentIndex(m_encoding->findData(mapping.encoding));
    m_hasHeader->setChecked(mapping.hasHeader);
    m_dateOrder->setCurrentIndex(m_dateOrder->findData(static_cast<int>(mapping.dateOrder)));
    for (QWidget *widget : {static_cast<QWidget *>(m_dateOrderCaption), static_cast<QWidget *>(m_dateOrder)})
        widget->setVisible(m_model.hasDates());
    m_zone->setCurrentIndex(static_cast<int>(m_model.zones().indexOf(m_model.zone())));
    for (QWidget *widget : {static_cast<QWidget *>(m_zoneCaption), static_cast<QWidget *>(m_zone)})
        widget->setVisible(m_model.hasTimesWithoutZone() && m_zone->count() > 1);

    while (m_fields.size() > m_model.columnCount())
        discard(m_fields.takeLast());
    while (m_fields.size() < m_model.columnCount())
        m_fields.append(makeFieldBox(static_cast<int>(m_fields.size())));
    for (int column = 0; column < m_fields.size(); ++column) {
        QComboBox *box = m_fields[column];
        box->setCurrentIndex(box->findData(static_cast<int>(m_model.field(column))));
        box->setAccessibleName(tr("Column “%1” is").arg(m_model.headerData(column, Qt::Horizontal).toString()));
    }
    placeFieldBoxes();

    QStringList rules{tr("Rows are numbered by the line of the file on which they begin.")};
    if (!m_model.dateExample().isEmpty())
        rules.append(m_model.dateExample());
    m_rule->setText(rules.join(u' '));

    QPalette palette = this->palette();
    const QString problem = m_model.problem();
    palette.setColor(QPalette::WindowText, theme::ink(problem.isEmpty() ? theme::Ink::MutedText : theme::Ink::Unfavourable));
    m_problems->setPalette(palette);
    m_problems->setText(problem.isEmpty() ? tr("The first rows can all be taken in.") : (QStringList{problem} + m_model.problems()).join(QLatin1Char('\n')));
}

void ColumnMappingView::placeFieldBoxes()
{
    const QHeaderView *header = m_table->horizontalHeader();
    const int left = m_table->viewport()->x();
    for (int column = 0; column < m_fields.size(); ++column) {
        const int x = left + header->sectionViewportPosition(column);
        m_fields[column]->setGeometry(x + 2, theme::half, header->sectionSize(column) - theme::half, theme::buttonHeight);
    }
}

bool ColumnMappingView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        placeFieldBoxes();
    return QWidget::eventFilter(watched, event);
}

} // namespace parvis::ui
