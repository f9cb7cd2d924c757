"""The Spark example on a cluster of this machine: a master and two workers, of which one is killed on the way."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

import pyspark
from pyspark.sql import SparkSession

import articles

COMMAND = os.environ["ONRECORD_COMMAND"]
JOB = Path(__file__).parents[2] / "examples" / "spark" / "onrecord_spark.py"
SPARK_HOME = Path(pyspark.__file__).parent
COUNT = 2000
SLICES = 4
PATIENCE = 600  # seconds

# Everything stays on this machine.
ENVIRONMENT = os.environ | {"SPARK_HOME": str(SPARK_HOME), "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_NO_DAEMONIZE": "1",
                            "PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(what, happens):
    end = time.monotonic() + PATIENCE
    while not happens():
        if time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(0.1)


class Cluster:
    """A standalone master and two workers with one core each, on the loopback address."""

    def __init__(self, folder):
        self.folder = folder
        self.processes = []
        port = free_port()
        self.address = f"spark://127.0.0.1:{port}"
        self.start("master.Master", "--host", "127.0.0.1", "--port", port, "--webui-port", 0)
        wait_until("master", lambda: "I have been elected leader" in self.log(0))
        self.workers = [self.start("worker.Worker", "--host", "127.0.0.1", "--webui-port", 0, "--cores", 1,
                                   "--memory", "1g", "--work-dir", folder / f"work-{i}", self.address)
                        for i in range(2)]
        wait_until("workers", lambda: self.log(0).count("Registering worker") == 2)

    def start(self, name, *arguments):
        with open(self.folder / f"process-{len(self.processes)}.log", "wb") as log:
            process = subprocess.Popen([SPARK_HOME / "bin" / "spark-class", f"org.apache.spark.deploy.{name}",
                                        *map(str, arguments)], env=ENVIRONMENT, stdout=log, stderr=log)
        self.processes.append(process)
        return process

    def log(self, index):
        return (self.folder / f"process-{index}.log").read_text()

    def stop(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            process.wait()

    def submit(self, source, output):
        with open(self.folder / "job.log", "ab") as log:
            return subprocess.Popen(
                [SPARK_HOME / "bin" / "spark-submit", "--master", self.address, "--conf", "spark.ui.enabled=false",
                 "--conf", "spark.executor.memory=512m", JOB, "--input", source, "--output", output,
                 "--command", COMMAND, "--slices", str(SLICES), "--partitions", "4"],
                env=ENVIRONMENT, stdout=log, stderr=subprocess.STDOUT)


class Corpus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="onrecord-spark-"))
        cls.source = cls.folder / "articles.ndjson"
        articles.write(cls.source, COUNT)
        cls.output = cls.folder / "found"
        cls.cluster = Cluster(cls.folder)
        cls.addClassCleanup(cls.cluster.stop)
        job = cls.cluster.submit(cls.source, cls.output)
        wait_until("the first slice", lambda: job.poll() is not None or cls.there("analyses", 0))
        cls.killed_on_the_way = job.poll() is None and not cls.there("claims", SLICES - 1)
        cls.cluster.workers[1].send_signal(signal.SIGKILL)
        cls.status = job.wait(timeout=PATIENCE)
        os.environ.update({k: ENVIRONMENT[k] for k in ("SPARK_LOCAL_IP", "PYSPARK_PYTHON")})
        cls.spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", False).getOrCreate()
        cls.addClassCleanup(cls.spark.stop)

    @classmethod
    def there(cls, table, number):
        return (cls.output / table / f"slice={number}" / "_SUCCESS").exists()

    def table(self, name):
        return self.spark.read.parquet(str(self.output / name))

    def test_the_job_survives_a_worker_that_is_killed(self):
        self.assertTrue(self.killed_on_the_way)
        self.assertEqual(self.status, 0, (self.folder / "job.log").read_text()[-4000:])

    def test_every_article_is_there_exactly_once(self):
        ids = sorted(row.id for row in self.table("analyses").select("id").collect())
        self.assertEqual(ids, [record["id"] for record in articles.records(COUNT)])

    def test_articles_without_input_have_an_error_and_all_others_an_analysis(self):
        for row in self.table("analyses").select("id", "error_code", "analysis").collect():
            empty = int(row.id[-7:]) % 100 == 99
            self.assertEqual(row.error_code, "invalid_record" if empty else None)
            self.assertEqual(row.analysis is None, empty)

    def test_the_quote_of_each_article_is_there_once_with_its_speaker(self):
        quotes = self.table("quotes").where("speaker = 'Ida Brandt'").select("id", "text", "kind", "cue").collect()
        expected = [r["id"] for r in articles.records(COUNT) if "html" in r or "text" in r]
        self.assertEqual(sorted(q.id for q in quotes), expected)
        for quote in quotes:
            self.assertEqual((quote.text, quote.cue), (f"This is story {int(quote.id[-7:])},", "said"))

    def test_claims_have_their_columns(self):
        claim = self.table("claims").where("array_contains(types, 'quantity')").orderBy("id", "index").first()
        self.assertTrue(claim.text and claim.why and 0 <= claim.score <= 1 and claim.begin < claim.end)

    def test_a_second_run_makes_only_what_is_missing(self):
        def times():
            return {path.name: path.stat().st_mtime_ns for path in self.output.glob("*/*/*.parquet")}

        before = times()
        missing = self.output / "claims" / "slice=0"
        (missing / "_SUCCESS").unlink()
        lost = {path.name for path in missing.glob("*.parquet")}
        self.assertEqual(self.cluster.submit(self.source, self.output).wait(timeout=PATIENCE), 0)
        after = times()
        self.assertTrue(self.there("claims", 0))
        self.assertEqual({name: time for name, time in before.items() if name not in lost},
                         {name: time for name, time in after.items() if name in before})
        self.assertFalse(lost & after.keys())

    def test_parquet_is_read_as_well(self):
        source = self.folder / "some.parquet"
        self.spark.read.json(str(self.source)).limit(10).write.parquet(str(source))
        output = self.folder / "from-parquet"
        self.assertEqual(self.cluster.submit(source, output).wait(timeout=PATIENCE), 0)
        self.assertEqual(self.spark.read.parquet(str(output / "analyses")).count(), 10)


if __name__ == "__main__":
    unittest.main()
