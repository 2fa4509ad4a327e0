#!/usr/bin/env python3
"""Makes a workspace with a large evidence store: generate.py FOLDER [RECORDS [CLAIMS-A-RECORD]]

The same numbers give the same bytes. Nothing in it is true: the words are drawn from a list.
"""
import os
import random
import sys

WORDS = """river dam valley village harbour bridge council ministry court survey census convoy border school clinic market
flood winter harvest ration permit patrol witness hearing inspector delegation treaty railway station reservoir channel
northern southern lower upper old second public annual local former temporary reported counted moved closed opened
returned delayed repaired measured recorded published promised refused granted extended suspended reviewed""".split()
ACTORS, METRICS, TOPICS, PLACES = 200, 60, 60, 40


def sentence(rng, count):
    words = [rng.choice(WORDS) for _ in range(count)]
    return " ".join(words).capitalize()


def write(folder, path, text):
    path = os.path.join(folder, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def registries(folder, rng):
    write(folder, "seeds/registry/actors.yaml", "".join(
        f"actor-{n:03}:\n  kind: organisation\n  names: [{{text: {sentence(rng, 2)} {n}, lang: en}}]\n"
        for n in range(ACTORS)))
    write(folder, "seeds/registry/metrics.yaml", "".join(
        f"metric-{n:02}:\n  label: {sentence(rng, 3)}\n  unit: \"{{person}}\"\n  measure: stock\n  half-life: P2Y\n"
        f"  words: [{rng.choice(WORDS)}, {rng.choice(WORDS)}]\n" for n in range(METRICS)))
    write(folder, "seeds/registry/topics.yaml", "".join(
        f"topic-{n:02}: {{label: {sentence(rng, 2)}{f', parent: topic-{n % 6:02}' if n >= 6 else ''}}}\n"
        for n in range(TOPICS)))
    write(folder, "seeds/registry/places.yaml", "".join(
        f"place-{n:02}: {{names: [{{text: {sentence(rng, 1)} {n}, lang: en}}]}}\n" for n in range(PLACES)))


def claim(rng, number, year):
    figure = f"{rng.randrange(21, 90) * 100:,}"
    # The first words keep one claim from being another's text.
    lead = sentence(rng, 9)
    return (
        f"  - id: c{number:02}\n"
        f"    text: \"{lead}, and some {figure} people {rng.choice(WORDS)} by {year}, the ministry said.\"\n"
        f"    quote: some {figure} people {rng.choice(WORDS)}\n"
        f"    by: actor-{rng.randrange(ACTORS):03}\n"
        f"    on: {year}-{rng.randrange(1, 13):02}\n"
        f"    at: {{paragraph: {rng.randrange(1, 60)}}}\n"
        f"    metric: metric-{rng.randrange(METRICS):02}\n"
        f"    actors: [actor-{rng.randrange(ACTORS):03}, actor-{rng.randrange(ACTORS):03}]\n"
        f"    topics: [topic-{rng.randrange(6, TOPICS):02}]\n")


def source(rng, number, claims):
    year = rng.randrange(1995, 2024)
    return (
        f"url: https://source.example/{number}\ntype: article-newspaper\ngenre: news\n"
        f"title: {sentence(rng, 6)} {number}\npublished: {year + 1}-01-02\n"
        f"authors: [{{family: {rng.choice(WORDS).capitalize()}, given: {rng.choice(WORDS).capitalize()}}}]\n"
        "reliability: {grade: C, why: drawn from a list of words}\nclaims:\n"
        + "".join(claim(rng, n + 1, year) for n in range(claims)))


def main():
    folder = sys.argv[1]
    records, claims = (int(text) for text in (sys.argv[2:] + ["2000", "50"][len(sys.argv) - 2:]))
    rng = random.Random(20240611)
    write(folder, "dossier.yaml", 'name: large\nstores: [{path: seeds}]\nlabels: {default: "TLP:CLEAR"}\n'
          'audiences:\n  public: {clearance: "TLP:CLEAR"}\nas-of: 2024-06-11\n')
    registries(folder, rng)
    for number in range(records):
        write(folder, f"seeds/sources/source-{number:04}.yaml", source(rng, number, claims))


main()
