// SPDX-License-Identifier: MIT
// What `otvet init` writes. The texts are language data: an author replaces them.
#pragma once

#include <array>
#include <string_view>

namespace otvet::cli {

struct StarterFile {
    std::string_view name, bytes;
};

inline constexpr std::array kStarterPack{
    StarterFile{"pack.yaml", R"(name: Мой магазин
language: ru
format: 1
version: '0.1'
fallback:
  - Не уверен, что правильно понял. Напишите, пожалуйста, вопрос другими словами.
clarify:
  - Уточните, пожалуйста, что вы имели в виду?
did_you_mean:
  - Вы про «{title}»?
offer_operator:
  - Если ответ не помог, напишите «оператор».
empty:
  - Напишите, пожалуйста, вопрос словами.
attachment:
  - Получил файл. Опишите, пожалуйста, в двух словах, чем помочь.
escalation:
  text: Передаю разговор сотруднику.
  offline_text: Сейчас сотрудники не в сети. Оставьте телефон – свяжемся с вами.
  queue: support
  collect: phone
operator:
  intent: operator.request
  phrases:
    - (позвать / позови / позовите / дайте / соедините) (оператор / человек / сотрудник)
popular: [order.status, order.cancel]
courtesy: [здравствуйте, привет, пожалуйста, спасибо]
)"},
    StarterFile{"orders.yaml", R"(intents:
  order.status:
    title: Где мой заказ
    phrases:
      - (где / когда) :заказ
      - (проверить / узнать) :заказ
    examples: |
      где моя посылка
      когда привезут заказ
    answers:
      - Статус заказа виден в разделе «Мои заказы». Обычно доставляем за {срок_доставки}.
    options: [order.cancel]

  order.cancel:
    title: Отменить заказ
    phrases:
      - (отменить / отмена) :заказ
    examples: |
      отмените мой заказ
      хочу отменить заказ
    not_examples: |
      где заказ
    answers:
      - Отменить заказ можно в разделе «Мои заказы», пока он не передан в доставку.

  operator.request:
    title: Позвать сотрудника
    whole:
      - оператор
    examples: |
      оператор
    answers:
      - Передаю разговор сотруднику.
    escalate: always

words:
  заказ: заказ / покупка / посылка

facts:
  срок_доставки: 3–5 дней
)"},
    StarterFile{"tests/first.test.yaml", R"(expect:
  order.status: |
    где мой заказ?
  order.cancel: |
    отмените посылку пожалуйста
  OPERATOR: |
    позовите человека
  NOTHING: |
    какая завтра погода

dialogs:
  - name: спросить о заказе и отменить его
    steps:
      - user: где мой заказ
        intent: order.status
        answer: Мои заказы
      - press: order.cancel
        intent: order.cancel
)"},
    StarterFile{".github/workflows/otvet.yml", R"(# The image needs otvet installed: name it in the repository's variable OTVET_IMAGE.
name: otvet
on: [push, pull_request]
jobs:
  rules:
    runs-on: ubuntu-latest
    container: ${{ vars.OTVET_IMAGE }}
    steps:
      - uses: actions/checkout@v4
      - run: otvet check . --format github
      - run: otvet test . --format text --format junit=report.xml
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: tests
          path: report.xml
)"},
    StarterFile{".gitlab-ci.yml", R"(# The image needs otvet installed: name it in the variable OTVET_IMAGE.
rules:
  image: $OTVET_IMAGE
  script:
    - otvet check .
    - otvet test . --format text --format junit=report.xml
  artifacts:
    when: always
    reports:
      junit: report.xml
)"},
    StarterFile{"hooks/pre-commit", R"(#!/bin/sh
# Turn on with: git config core.hooksPath hooks
otvet check . && otvet test .
)"},
};

}  // namespace otvet::cli
