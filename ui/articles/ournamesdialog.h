// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/ournames.h"

#include <QtWidgets/QDialog>

class QPlainTextEdit;
class QPushButton;

namespace parvis::ui {

/// The names by which an article speaks of us: those of the company and those of its products, one a line.
class OurNamesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OurNamesDialog(models::OurNames &names, QWidget *parent = nullptr);

private:
    QPlainTextEdit *lines(const QString &name);
    void fill(const domain::OurNames &names);
    void keep();
    void follow();

    models::OurNames &m_names;
    QPlainTextEdit *m_companies;
    QPlainTextEdit *m_products;
    QPushButton *m_save;
    bool m_isTyped = false;
};

} // namespace parvis::ui
