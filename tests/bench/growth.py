#!/usr/bin/env python3
"""Measures how the time of the HTML front end, or of the whole analysis of a text, grows on hostile
inputs, with a stack of 64 KiB.

    growth.py GROWTH_BINARY GENERATORS.py [NAME ...]
    growth.py "GROWTH_BINARY analyze" long_texts.py [NAME ...]

GENERATORS.py defines G, a dictionary from names to functions that make an input of size n. Prints a
line for each generator, and marks those where time(4n) > 5 * time(n) + 50 ms.
"""
import runpy
import subprocess
import sys

SMALL, LARGE = 20_000, 80_000


def measure(binary, html):
    """Milliseconds, megabytes, parts and limits of one run; None when it crashed or hung."""
    data = html.encode("utf-8", "surrogatepass")
    try:
        run = subprocess.run(
            ["sh", "-c", 'ulimit -s 64 && exec "$@"', "sh", *binary.split()], input=data, capture_output=True, timeout=120
        )
    except subprocess.TimeoutExpired:
        return None
    if run.returncode != 0:
        return None
    milliseconds, megabytes, parts, limits = run.stdout.decode().rstrip("\n").split("\t")
    return float(milliseconds), int(megabytes), int(parts), limits


def main():
    binary, generators, *names = sys.argv[1:]
    makers = runpy.run_path(generators)["G"]
    failed = 0
    for name in names or makers:
        small, large = measure(binary, makers[name](SMALL)), measure(binary, makers[name](LARGE))
        good = small and large and large[0] <= 5 * small[0] + 50
        failed += not good
        if not small or not large:
            print(f"{name:22} CRASHED OR HUNG")
            continue
        print(
            f"{name:22} {small[0]:8.1f} ms {large[0]:8.1f} ms {large[1]:6} MB {large[2]:8} parts  "
            f"{large[3]}{'' if good else '  GROWS TOO FAST'}",
            flush=True,
        )
    print(f"{failed} of {len(names or makers)} grow too fast, crashed or hung")


if __name__ == "__main__":
    main()
