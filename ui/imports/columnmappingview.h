// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QTableView;

namespace parvis::models {
class CsvImportModel;
}

namespace parvis::ui {

/// Settles what the columns of a CSV file are: delimiter, encoding, header, a field for each column, the first rows below and what
/// would be refused of them.
class ColumnMappingView : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnMappingView(models::CsvImportModel &model, QWidget *parent = nullptr);

private:
    void show();
    void placeFieldBoxes();
    [[nodiscard]] QComboBox *makeFieldBox(int column);
    bool eventFilter(QObject *watched, QEvent *event) override;

    models::CsvImportModel &m_model;
    QComboBox *m_delimiter;
    QComboBox *m_encoding;
    QComboBox *m_dateOrder;
    QLabel *m_dateOrderCaption;
    QComboBox *m_zone;
    QLabel *m_zoneCaption;
    QCheckBox *m_hasHeader;
    QTableView *m_table;
    QWidget *m_fieldStrip;
    QList<QComboBox *> m_fields;
    QLabel *m_rule;
    QLabel *m_problems;
};

} // namespace parvis::ui
