#!/usr/bin/env python3
"""Analyzes a corpus of articles with Spark: `onrecord batch` runs in each partition.

    spark-submit onrecord_spark.py --input 'articles/*.ndjson' --output found
    spark-submit --master spark://host:7077 --files /usr/bin/onrecord \
        onrecord_spark.py --input s3a://news/2026.parquet --output s3a://found/2026 --command ./onrecord

The input is NDJSON or Parquet with the columns `id` and `html` or `text`, and `url` where it is known. The output
is three tables in Parquet, each in folders `slice=N`:

    analyses   id, analysis (JSON, schema onrecord.analysis/1) or error_code and error_message; a row an article
    quotes     id, index, kind, text, begin, end, speaker, role, cue, attribution, confidence, why
    claims     id, index, class, score, text, begin, end, types, claimant, voice, hedges, verification, why

Offsets are code points into the article's text, as Spark's own `substring` counts them.

It can be stopped at any time and started again: articles are divided into slices by their id, a slice of a table is
there when its folder holds `_SUCCESS`, and what is there is not made again. Within a slice Spark repeats what a lost
worker had in hand, and commits each task once.
"""

import argparse
import json
import subprocess
import sys
import threading

from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession, functions as f
from pyspark.sql.types import StringType, StructField, StructType

INPUT = StructType([StructField(name, StringType()) for name in ("id", "html", "text", "url")])
ANALYSES = StructType([StructField("id", StringType(), nullable=False), StructField("analysis", StringType()),
                       StructField("error_code", StringType()), StructField("error_message", StringType())])

# The part of the analysis that the tables show; from_json passes over the rest.
SOURCE = "struct<entity:int,mention:array<int>>"
ANALYSIS = f"""
    text string,
    entities array<struct<name:string,role:string>>,
    quotes array<struct<kind:string,span:array<int>,speaker:{SOURCE},cue:array<int>,attribution:int,
                        confidence:double,why:string>>,
    claims array<struct<class:string,score:double,span:array<int>,types:array<struct<name:string>>,
                        claimant:{SOURCE},voice:string,hedges:array<array<int>>,
                        verification:struct<status:string>,why:string>>
"""


def command_line(command: str) -> list[str]:
    """`--command ./onrecord` is the file that `--files` sent along; anything else is looked for in PATH."""
    path = SparkFiles.get(command[2:]) if command.startswith("./") else command
    return [path, "batch", "--offsets", "codepoint"]


def batch_record(row) -> str:
    given = {name: row[name] for name in INPUT.fieldNames() if row[name] is not None}
    return json.dumps(given) + "\n"


def answer_of(line: str) -> tuple:
    """The analysis as it stands in an answer, else the code and message of its error."""
    # Not parsed: it is long, and from here on only text. In the id before it every quotation mark is escaped.
    _, found, analysis = line.partition(',"analysis":')
    if found:
        return analysis.removesuffix("}\n"), None, None
    error = json.loads(line)["error"]
    return None, error["code"], error["message"]


def analyze_partition(command: str):
    """A function from the rows of a partition to their answers, through one process of the command."""

    def analyze(rows):
        process = subprocess.Popen(command_line(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                   encoding="utf-8")
        ids = []

        def feed():
            try:
                with process.stdin as to:
                    for row in rows:
                        ids.append(row.id)
                        to.write(batch_record(row))
            except BrokenPipeError:
                pass  # the command is gone: its status says why

        feeder = threading.Thread(target=feed)
        feeder.start()
        count = 0
        for line in process.stdout:
            # The answers stand in the order of the records, so each finds its id, also one that could not be read.
            yield ids[count], *answer_of(line)
            count += 1
        feeder.join()
        # 3: some records failed, and each has said so. Anything else is no end, and Spark tries again.
        if process.wait() not in (0, 3) or count != len(ids):
            raise RuntimeError(f"onrecord ended with {process.returncode} after {count} of {len(ids)} records")

    return analyze


def read_articles(spark: SparkSession, path: str) -> DataFrame:
    articles = spark.read.parquet(path) if ".parquet" in path else spark.read.schema(INPUT).json(path)
    missing = [f.lit(None).cast("string").alias(name) for name in INPUT.fieldNames() if name not in articles.columns]
    named = [f.col(name).cast("string") for name in INPUT.fieldNames() if name in articles.columns]
    return articles.select(*named, *missing).where(f.col("id").isNotNull())


def piece(span):
    """The text of a span [begin, end)."""
    return f.when(span.isNotNull(), f.col("a.text").substr(span[0] + 1, span[1] - span[0]))


def name_of(source):
    entity = f.get(f.col("a.entities"), source["entity"])
    return f.coalesce(entity["name"], piece(source["mention"]))


def parsed(analyses: DataFrame) -> DataFrame:
    return analyses.where("analysis is not null").select("id", f.from_json("analysis", ANALYSIS).alias("a"))


def quotes_of(analyses: DataFrame) -> DataFrame:
    q = f.col("q")
    return parsed(analyses).select("id", "a", f.posexplode("a.quotes").alias("index", "q")).select(
        "id", "index", q["kind"].alias("kind"), piece(q["span"]).alias("text"), q["span"][0].alias("begin"),
        q["span"][1].alias("end"), name_of(q["speaker"]).alias("speaker"),
        f.get(f.col("a.entities"), q["speaker"]["entity"])["role"].alias("role"), piece(q["cue"]).alias("cue"),
        q["attribution"].alias("attribution"), q["confidence"].alias("confidence"), q["why"].alias("why"))


def claims_of(analyses: DataFrame) -> DataFrame:
    c = f.col("c")
    return parsed(analyses).select("id", "a", f.posexplode("a.claims").alias("index", "c")).select(
        "id", "index", c["class"].alias("class"), c["score"].alias("score"), piece(c["span"]).alias("text"),
        c["span"][0].alias("begin"), c["span"][1].alias("end"), c["types"]["name"].alias("types"),
        name_of(c["claimant"]).alias("claimant"), c["voice"].alias("voice"),
        f.transform(c["hedges"], piece).alias("hedges"), c["verification"]["status"].alias("verification"),
        c["why"].alias("why"))


def is_there(spark: SparkSession, folder: str) -> bool:
    path = spark.sparkContext._jvm.org.apache.hadoop.fs.Path(folder + "/_SUCCESS")
    return path.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration()).exists(path)


def write_once(spark: SparkSession, folder: str, make) -> None:
    """Writes a table unless it is there whole. What a run left half-written is written over."""
    if is_there(spark, folder):
        print(f"{folder}: there", flush=True)
        return
    make().write.mode("overwrite").parquet(folder)
    print(f"{folder}: written", flush=True)


def run(spark: SparkSession, options) -> None:
    articles = read_articles(spark, options.input)
    slice_of = f.pmod(f.xxhash64("id"), f.lit(options.slices))
    for number in range(options.slices):
        def analyze(number=number):
            rows = articles.where(slice_of == number).repartition(options.partitions, "id").rdd
            return spark.createDataFrame(rows.mapPartitions(analyze_partition(options.command)), ANALYSES)

        folder = {table: f"{options.output}/{table}/slice={number}" for table in ("analyses", "quotes", "claims")}
        write_once(spark, folder["analyses"], analyze)
        for table, rows_of in (("quotes", quotes_of), ("claims", claims_of)):
            write_once(spark, folder[table],
                       lambda rows_of=rows_of: rows_of(spark.read.parquet(folder["analyses"])))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", required=True, help="NDJSON, or Parquet where the name says so")
    parser.add_argument("--output", required=True, help="folder for the three tables")
    parser.add_argument("--command", default="onrecord", help="the onrecord command on the workers (onrecord)")
    parser.add_argument("--slices", type=int, default=16, help="parts that are made one after the other (16)")
    parser.add_argument("--partitions", type=int, default=8, help="tasks of a slice (8)")
    options = parser.parse_args()
    spark = SparkSession.builder.appName("onrecord").getOrCreate()
    try:
        run(spark, options)
    finally:
        spark.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
