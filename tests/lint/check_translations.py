#!/usr/bin/env python3
"""Holds the translations to the sources: nothing untranslated, no plural form, placeholder or mnemonic lost.

check_translations.py [PROJECT]   prints one line a finding; exit status 1 when there is one, 77 without lupdate 6.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

TRANSLATED = ["fr", "zh_CN"]
PLURALS_ONLY = ["en"]
WITHOUT_LUPDATE = 77
PLACEHOLDER = re.compile(r"%(?:L?\d{1,2}|n)")
TAG = re.compile(r"</?[a-z][^>]*>")
MNEMONIC = re.compile(r"&(?!&)\S")


def answer_of(command):
    """What the command prints; empty when it can't be run or fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def find_lupdate():
    """The lupdate of a Qt 6, or None: in the PATH, where Debian has it, or where qmake6 says."""
    places = [shutil.which("lupdate"), shutil.which("lupdate-qt6"), "/usr/lib/qt6/bin/lupdate"]
    qmake = shutil.which("qmake6")
    folder = qmake and answer_of([qmake, "-query", "QT_HOST_BINS"])
    if folder:
        places.append(f"{folder}/lupdate")
    for place in places:
        if place and re.search(r"\b6\.\d", answer_of([place, "-version"])):
            return place
    return None


def brought_up_to_date(lupdate, project, folder, language, *options):
    """The messages of a copy of the file, after lupdate has read the sources: pairs of context and element."""
    copy = pathlib.Path(folder) / f"scholiast_{language}.ts"
    shutil.copy(project / "translations" / copy.name, copy)
    subprocess.run([lupdate, "-silent", "-locations", "none", *options, str(project / "app"), "-ts", str(copy)],
                   check=True, stderr=subprocess.DEVNULL)
    return [(context.findtext("name"), message)
            for context in ElementTree.parse(copy).getroot().iter("context") for message in context.iter("message")]


def forms_of(translation):
    """The texts of a translation: one, or one for each plural form."""
    plurals = translation.findall("numerusform")
    return ["".join(form.itertext()) for form in plurals] if plurals else ["".join(translation.itertext())]


def without_doubled(text):
    """The text without the ampersands that mean themselves."""
    return text.replace("&&", "")


def losses_in(source, form):
    """What a translated text misses, or has too much, compared with its source."""
    if sorted(set(PLACEHOLDER.findall(source))) != sorted(set(PLACEHOLDER.findall(form))):
        yield f"other placeholders in “{form}”"
    if sorted(TAG.findall(source)) != sorted(TAG.findall(form)):
        yield f"other HTML tags in “{form}”"
    if source.endswith("…") != form.endswith("…"):
        yield f"an ellipsis lost or won in “{form}”"
    marks = len(MNEMONIC.findall(without_doubled(form)))
    if marks == 0 and MNEMONIC.search(without_doubled(source)):
        yield f"no mnemonic in “{form}”"
    if marks > 1:
        yield f"more than one mnemonic in “{form}”"


def findings_in(language, messages):
    """One line for each thing that is wrong in the file of a language."""
    for context, message in messages:
        source = "".join(message.find("source").itertext())
        translation = message.find("translation")
        where = f"scholiast_{language}.ts: {context}: “{source}”"
        if translation.get("type") in ("vanished", "obsolete"):
            yield f"{where}: no source says this any more"
            continue
        forms = forms_of(translation)
        if translation.get("type") == "unfinished" or not all(form.strip() for form in forms):
            yield f"{where}: not translated" if message.get("numerus") != "yes" else f"{where}: plural forms missing"
            continue
        for form in forms:
            for loss in losses_in(source, form):
                yield f"{where}: {loss}"


def main():
    project = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    lupdate = find_lupdate()
    if not lupdate:
        print("lupdate of Qt 6 is not installed: translations not checked")
        return WITHOUT_LUPDATE
    found = []
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for language in TRANSLATED + PLURALS_ONLY:
            options = ["-pluralonly"] if language in PLURALS_ONLY else []
            messages = brought_up_to_date(lupdate, project, folder, language, *options)
            count += len(messages)
            found += findings_in(language, messages)
    print("\n".join(found) if found else f"{count} messages, no findings")
    return 1 if found or not count else 0


if __name__ == "__main__":
    sys.exit(main())
