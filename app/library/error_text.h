#pragma once
// Error → one sentence for people: what, where and what to do. The only translated text below ui and cli.

#include "base/result.h"

[[nodiscard]] QString errorText(const Error &error);
