#pragma once
// Everything that a library opens or loads when it is first used, used once before the process is sealed.

void warmUp();
