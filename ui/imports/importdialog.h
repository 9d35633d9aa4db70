// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/imports/importpagemodel.h"

#include <QtWidgets/QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace parvis::ui {

class ColumnMappingView;

/// Chooses what to take in: files (by dialog or dropped) and addresses, each named with what it is; a CSV table with its columns. Shown
/// with open(): it never blocks the window.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(models::ImportPageModel &imports, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Adds sources to the list; each is looked at off the window's thread.
    void addSources(const QStringList &sources);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Source;

    void chooseFiles();
    void addAddress();
    /// Says under the field why what stands in it is not added; an empty sentence takes that back.
    void refuseAddress(const QString &sentence);
    void showInspected(int row, const models::SourceInspection &found);
    void removeCurrent();
    void describe(const Source &source);
    void showCurrent();
    void updateButtons();
    void fitList();
    void orderTabs();
    void startImports();

    models::ImportPageModel &m_imports;
    std::vector<std::unique_ptr<Source>> m_sources;
    QLineEdit *m_address;
    QPushButton *m_add;
    QLabel *m_refusal;
    QListWidget *m_list;
    QStackedWidget *m_details;
    QLabel *m_hint;
    QPushButton *m_remove;
    QPushButton *m_import;
    QDialogButtonBox *m_buttons;
};

} // namespace parvis::ui
