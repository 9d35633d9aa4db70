// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/ournamesdialog.h"

#include "models/shell/sentences.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

OurNamesDialog::OurNamesDialog(models::OurNames &names, QWidget *parent)
    : QDialog(parent)
    , m_names(names)
    , m_companies(lines(tr("Names of our company, one a line")))
    , m_products(lines(tr("Names of our products, one a line")))
    , m_save(new QPushButton(tr("Keep the names"), this))
{
    setWindowTitle(tr("Names of our company and products"));
    constexpr QSize comfortable(480, 460);
    resize(comfortable);
    auto *why = mutedLabel(tr("The checks count how often an article names the company and its products. These names are no facts of a story."), this);
    why->setWordWrap(true);
    if (const QString usual = m_names.usualCompany(); !usual.isEmpty())
        m_companies->setPlaceholderText(tr("%1: the name of the workspace, as long as there is no other here").arg(usual));
    m_save->setDefault(true);
    m_save->setAccessibleName(m_save->text());
    m_save->setEnabled(!m_names.isReadOnly());
    if (m_names.isReadOnly())
        m_save->setToolTip(models::readOnlyReason());
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAccessibleName(cancel->text());

    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    for (QPlainTextEdit *field : {m_companies, m_products})
        form->addRow(field->accessibleName(), field);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::margin);
    column->setSpacing(theme::unit * 2);
    column->addWidget(why);
    column->addLayout(form, 1);
    column->addLayout(buttons);

    for (QPlainTextEdit *field : {m_companies, m_products})
        connect(field, &QPlainTextEdit::textChanged, this, [this] { m_isTyped = true; });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &OurNamesDialog::keep);
    connect(&m_names, &models::OurNames::changed, this, &OurNamesDialog::follow);
    m_names.read();
    follow();
}

QPlainTextEdit *OurNamesDialog::lines(const QString &name)
{
    constexpr int few = 90;
    auto *edit = new QPlainTextEdit(this);
    edit->setAccessibleName(name);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(few);
    edit->setReadOnly(m_names.isReadOnly());
    return edit;
}

void OurNamesDialog::follow()
{
    // What was typed is not taken away by names that came from elsewhere.
    if (!m_isTyped)
        fill(m_names.names());
}

void OurNamesDialog::fill(const domain::OurNames &names)
{
    const QSignalBlocker quietCompanies(m_companies);
    const QSignalBlocker quietProducts(m_products);
    m_companies->setPlainText(names.companies.join(u'\n'));
    m_products->setPlainText(names.products.join(u'\n'));
}

void OurNamesDialog::keep()
{
    const auto linesOf = [](const QPlainTextEdit &field) {
        QStringList names;
        for (const QString &line : field.toPlainText().split(u'\n')) {
            if (const QString name = line.simplified(); !name.isEmpty())
                names << name;
        }
        names.removeDuplicates();
        return names;
    };
    m_names.setNames({.companies = linesOf(*m_companies), .products = linesOf(*m_products)});
    accept();
}

} // namespace parvis::ui
