#pragma once
// One document after the other, as the library asks for them.

class FrameSocket;
class MemoryUse;
struct Seal;

/// Returns the process's exit code (see WorkerExit).
[[nodiscard]] int runReadingLoop(const FrameSocket &library, const Seal &seal, const MemoryUse &memory);
