#!/usr/bin/env python3
"""Measures what a reader waits for and prints one table: table.py BUILD ROUNDS

Each figure is the median of ROUNDS runs (minimum–maximum behind it). "Cold" starts follow a drop of the file cache,
where that is allowed. Texts are French prose made here from a fixed seed.
"""
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

WORDS = ("la lecture publique attend encore sur le quai des caisses de livres que personne n'a comptées depuis une semaine "
         "et la bibliothécaire note dans son carnet « une déclaration commune » : les horaires changent ? Non, les services "
         "municipaux reconnaissent difficilement leur responsabilité malgré 18 % de prêts").split()

FIGURES = ("p50_ms", "p95_ms", "p99_ms", "pages_per_s", "files_per_s", "late_p50_ms", "late_p99_ms", "late_max_ms", "grown_mb",
           "peak_mb", "worker_peak_mb", "KB")


def prose(count):
    chance = random.Random(7)
    return "\n\n".join(" ".join(chance.choice(WORDS) for _ in range(80)) + "." for _ in range(max(1, count // 80))) + "\n"


def drop_caches():
    try:
        subprocess.run(["sync"], check=True)
        pathlib.Path("/proc/sys/vm/drop_caches").write_text("3\n")
        return True
    except OSError:
        return False


def start(program, *arguments):
    figures = subprocess.run([program, *arguments, str(time.monotonic_ns())], capture_output=True, text=True, check=True)
    return json.loads(figures.stdout.splitlines()[-1])


def shown(values, unit="ms"):
    return f"{statistics.median(values):8.1f} {unit}   ({min(values):.1f}–{max(values):.1f})"


def row(name, text):
    print(f"  {name:58} {text}", flush=True)


def libraries(cli, folder):
    for name, count in (("1k", 1_000), ("100k", 100_000), ("1M", 1_000_000)):
        text = folder / f"{name}.txt"
        text.write_text(prose(count), encoding="utf-8")
        library = folder / f"{name}.db"
        subprocess.run([cli, "--library", library, "import", text], check=True, capture_output=True)
        yield name, library, text.stat().st_size / 1e6


def starts(build, folder, rounds):
    program = str(build / "tests/bench/bench_ui_start")
    bare = [start(program, "bare") for _ in range(rounds)]
    row("bare QMainWindow, process start to first paint, warm", shown([b["first_paint_ms"] for b in bare]))
    base_memory = statistics.median(b["resident_mb"] for b in bare)
    base_own = statistics.median(b["own_mb"] for b in bare)
    row("bare QMainWindow, resident", f"{base_memory:8.1f} MB   ({base_own:.1f} its own, the rest pages of libraries and fonts)")
    if drop_caches():
        row("bare QMainWindow, cold", shown([(drop_caches(), start(program, "bare"))[1]["first_paint_ms"] for _ in range(rounds)]))
    for name, library, megabytes in libraries(str(build / "app/scholiast-cli"), folder):
        runs = [start(program, "app", str(library)) for _ in range(rounds)]
        row(f"Scholiast with a text of {name} words, warm", shown([r["first_paint_ms"] for r in runs]))
        memory = statistics.median(r["resident_mb"] for r in runs)
        own = statistics.median(r["own_mb"] for r in runs)
        row("  resident", f"{memory:8.1f} MB   ({memory - base_memory:.1f} above bare, {own - base_own:.1f} of its own; "
            f"the text is {megabytes:.1f} MB in UTF-8)")
        if name == "1k" and drop_caches():
            cold = [(drop_caches(), start(program, "app", str(library)))[1]["first_paint_ms"] for _ in range(rounds)]
            row("Scholiast with a text of 1k words, cold", shown(cold))
        if name == "1k":
            choosing(build, folder, library, rounds)
        keys = [start(program, "key", str(library)) for _ in range(rounds)]
        for field, label in (("key_to_painted_ms", "painted"), ("key_to_disk_ms", "on disk")):
            values = [k[field] for k in keys if field in k]
            if values:
                row(f"  highlight by key until {label}", shown(values))


def page(number):
    """A web page of about 100 KB."""
    paragraphs = prose(14_000).split("\n\n")
    body = "".join(f"<p>{number}: {paragraph}</p>\n" for paragraph in paragraphs)
    return f"<!doctype html><meta charset=utf-8><title>Page {number}</title><article><h1>Page {number}</h1>{body}</article>"


def choosing(build, folder, library, rounds):
    """Files that are chosen one after the other, until each is painted; and a first start with the welcome library."""
    pages = []
    for number in range(4):
        pages.append(folder / f"page-{number}.html")
        pages[-1].write_text(page(number), encoding="utf-8")
    first, next_ones = [], []
    for turn in range(rounds):
        copy = folder / f"choose-{turn}.db"
        shutil.copy(library, copy)
        done = subprocess.run([str(build / "tests/bench/bench_ui_choose"), copy, *pages], capture_output=True, text=True, check=True)
        times = json.loads(done.stdout)
        first.append(times[0])
        next_ones += times[1:]
    row("a page of 100 KB, from choosing it to painted, first one", shown(first))
    row("  the next ones", shown(next_ones))
    fresh = [start(str(build / "tests/bench/bench_ui_start"), "app", str(folder / f"fresh-{turn}.db")) for turn in range(rounds)]
    row("first start, with the welcome library", shown([f["first_paint_ms"] for f in fresh]))


def peak(*command):
    """Runs it and returns the largest resident size of it and of the processes it started, in MB, and the seconds."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise RuntimeError(f"{command[0]} failed")
    return usage.ru_maxrss / 1024, time.monotonic() - begun


def large_files(build, folder):
    """100 MB each, as one file of text, of Markdown and as a web page: read, and brought into a library."""
    text = prose(200_000).encode()
    text = (text * (100_000_000 // len(text) + 1))[:100_000_000]
    html = (b"<!doctype html><meta charset=utf-8><title>Large</title><article><p>"
            + text.replace(b"\n\n", b"</p>\n<p>") + b"</article>")
    for name, content in (("txt", text), ("md", text), ("html", html)):
        file = folder / f"large.{name}"
        file.write_bytes(content)
        try:
            memory, seconds = peak(str(build / "app/scholiast-cli"), "--library", str(folder / f"large-{name}.db"), "import", str(file))
            row(f"100 MB .{name} into a library: peak memory", f"{memory:8.0f} MB   ({seconds:.1f} s)")
        except RuntimeError:
            row(f"100 MB .{name} into a library", "  refused")
        file.unlink()


def benchmarks(build, name):
    output = subprocess.run([str(build / "tests/bench" / name), "--benchmark_format=json"], capture_output=True, text=True, check=True)
    for figure in json.loads(output.stdout)["benchmarks"]:
        extra = "".join(f"   {key} {figure[key]:.2f}" for key in FIGURES if key in figure)
        if "bytes_per_second" in figure:
            extra += f"   {figure['bytes_per_second'] / 1e6:.1f} MB of text/s   {figure['items_per_second']:.0f} articles/s"
        row(f"{name}: {figure['name']}", f"{figure['real_time']:8.2f} {figure['time_unit']}{extra}")


def exports(build):
    output = subprocess.run([str(build / "tests/bench/bench_library_exports")], capture_output=True, text=True, check=True)
    for figure in json.loads(output.stdout):
        row(f"10,000 highlights of 1,000 articles as {figure['format']}", f"{figure['highlights_per_s']:8,.0f} a second of processor"
            f"   {figure['ms']:.0f} ms, {figure['peak_kb'] / 1024:.1f} MB above the open library")


def reading_meanwhile(build):
    """The window while ten thousand files come in."""
    done = subprocess.run([build / "tests/bench/bench_ui_import", "10000"], capture_output=True, text=True, check=True)
    figures = json.loads(done.stdout)
    for name, frames in (("at rest", figures["idle"]), ("while 10,000 pages come in", figures["importing"])):
        row(f"frames {name}: p99 late / computed", f"{frames['frame_p99_ms']:8.1f} ms   / {frames['computed_p99_ms']:.1f} ms")
    row("10,000 pages into a fresh library, window open", f"{figures['files_per_second']:8.1f} files/s")
    row("  resident before, peak", f"{figures['before_mb']:8.1f} MB   {figures['peak_mb']:.1f} MB")


def main():
    build, rounds = pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2])
    os.environ["SCHOLIAST_IMPORT_WORKER"] = str(build / "app/scholiast-import-worker")
    with tempfile.TemporaryDirectory() as name:
        for variable in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[variable] = name
        print(f"median of {rounds} (minimum–maximum); {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        starts(build, pathlib.Path(name), rounds)
        for program in ("bench_layout", "bench_reading", "bench_text", "bench_importers_html", "bench_importers_formats",
                        "bench_library_import"):
            benchmarks(build, program)
        large_files(build, pathlib.Path(name))
        exports(build)
        reading_meanwhile(build)


if __name__ == "__main__":
    main()
