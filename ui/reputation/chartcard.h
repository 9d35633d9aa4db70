// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <QtCore/QAbstractTableModel>

class QStackedWidget;
class QTableView;
class QToolButton;

namespace parvis::ui {

/// The rows behind a chart: words in the first column, numbers by locale in the others.
class ChartTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Row
    {
        QString name;
        QStringList values;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QStringList &headers, const QList<Row> &rows);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_headers;
    QList<Row> m_rows;
};

/// A card with a chart, titled by a sentence, and the table of the same numbers behind it.
class ChartCard : public Card
{
    Q_OBJECT

public:
    /// `name` is what the table and the chart are called for who listens.
    ChartCard(const QString &name, QWidget *chart, QWidget *parent = nullptr);

    void setSentence(const QString &sentence, const QString &subtitle);
    /// Shows this widget under the subtitle, for a legend.
    void setLegend(QWidget *legend);
    void setTable(const QStringList &headers, const QList<ChartTable::Row> &rows);
    [[nodiscard]] bool isTable() const;
    /// The chart or the table, whichever is seen.
    [[nodiscard]] QWidget *shown() const;
    void showTable(bool isTable);

Q_SIGNALS:
    /// A row of the table was opened with a double click or Enter.
    void rowActivated(int row, int column);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Gives the columns what they want, the widest but the first less where there is too little; the first takes what is left over.
    void fitColumns();
    /// Ends the table below a whole row.
    void fitRows();

    ChartTable m_table;
    QTableView *m_view;
    QStackedWidget *m_stack;
    QToolButton *m_flip;
};

} // namespace parvis::ui
