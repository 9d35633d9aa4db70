// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/mailform.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

struct MailFormWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::MailForm)
};

ServiceField mailPart(const QString &part, const QString &label, const QString &example, bool isBeside = false)
{
    return {.kind = ServiceField::Kind::Secret, .part = part, .label = label, .example = example, .usual = {}, .isBeside = isBeside, .isOptional = true};
}

} // namespace

std::optional<ServiceForm> mailForm(const QString &service)
{
    if (service != "mail"_L1)
        return std::nullopt;
    return ServiceForm{
        .service = service,
        .fields
        = {{.kind = ServiceField::Kind::User,
            .part = {},
            .label = MailFormWords::tr("Mail address"),
            .example = MailFormWords::tr("hello@example.org"),
            .usual = {}},
           {.kind = ServiceField::Kind::Secret, .part = u"password"_s, .label = MailFormWords::tr("Password"), .example = {}, .usual = {}, .isHidden = true},
           mailPart(u"name"_s, MailFormWords::tr("Name that readers see"), MailFormWords::tr("the address alone")),
           mailPart(u"login"_s, MailFormWords::tr("User name"), MailFormWords::tr("the mail address"), true),
           mailPart(u"recipients"_s, MailFormWords::tr("Newsletter goes to"), MailFormWords::tr("addresses with commas between them; nobody: no newsletter")),
           mailPart(u"imap"_s, MailFormWords::tr("Server for what comes in (IMAP)"), MailFormWords::tr("found by the address")),
           mailPart(u"smtp"_s, MailFormWords::tr("Server for what leaves (SMTP)"), MailFormWords::tr("found by the address"), true)},
        .explanation = MailFormWords::tr(
            "Many providers want a password made for one program (an app password); their page on IMAP says so. What comes into the inbox is taken in and "
            "stays there, unread as it was. Answers leave by SMTP; each recipient of a newsletter gets a message of their own."),
        .linkText = {},
        .page = {}};
}

} // namespace parvis::models
