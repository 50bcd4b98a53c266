"""Real data sets become tables of the contract: tiny copies of their files always, the data itself where it lies."""

import gzip
import io
import zipfile
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from PIL import Image

from customers.errors import BadInput
from customers.movielens import import_movielens
from customers.online_retail import import_online_retail
from customers.readers import open_source
from customers.validate import validate

DATA = Path(__file__).parents[2] / "shared" / "data"
MOVIELENS = {
    "films": "imdb_id,title,genres,plot,keywords,runtime\n"
    "1,First (1990),Drama,A plot.,cats|dogs,90 min\n22,Second (1991),Comedy,,,\n"
    "333,Third (1992),Drama,Unseen.,,60 min\n",
    "small_items": "movie_id,imdb_id,title,genres\n10,1,First (1990),Drama|War\n11,1,First again (1990),Drama\n"
    "12,22,Second (1991),(no genres listed)\n13,,Unknown to IMDb,Comedy\n14,333,Third (1992),Drama\n",
    "small_ratings": "user_id,movie_id,rating,timestamp\n7,10,4.5,1000000000\n7,11,3,1000000001\n"
    "8,12,0.5,1000000002\n8,13,5,1000000003\n8,13,5,1000000003\n",
    "small_tags": "user_id,movie_id,tag,timestamp\n7,10,Funny,1\n8,10,slow,1\n9,10,funny,1\n",
    "100k_items": "movie_id,imdb_id,title,genres\n10,1,First (1990),Drama\n",
    "100k_ratings": "user_id,movie_id,rating,timestamp\n1,10,4,1000000000\n2,10,3,1000000001\n",
    "100k_users": "user_id,age,gender,occupation,zip\n1,24,M,writer,85711\n2,45,F,doctor,V5A2B\n",
}
RETAIL = {
    "lines": "customer_id,date,invoice,stock_code,quantity,price\n"
    "1,2009-12-14 08:34,491725,A1,3,1.1\n1,2009-12-15 09:00,C491800,A1,-3,1.1\n",
    "products": "stock_code,description\nA1,WHITE MUG\n",
    "customers": "customer_id,country,n_lines\n1,Iceland,2\n",
}


def unpacked(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir()
    for name, text in files.items():
        (folder / f"{name}.csv.gz").write_bytes(gzip.compress(text.encode()))
    return folder


@pytest.fixture
def movielens(tmp_path: Path) -> Path:
    folder = unpacked(tmp_path / "movielens", MOVIELENS)
    picture = io.BytesIO()
    Image.new("RGB", (8, 12)).save(picture, "JPEG")
    with zipfile.ZipFile(folder / "posters.zip", "w") as archive:
        for name in ("0000001.jpg", "0000333.jpg"):
            archive.writestr(name, picture.getvalue())
    return folder


def test_movielens_small(movielens: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert import_movielens(movielens, out, "small").tables == {"customers": 2, "videos": 3, "watches": 5}
    videos = {row["video_id"]: row for row in pq.read_table(out / "videos.parquet").to_pylist()}
    assert list(videos) == ["tt0000001", "tt0000022", "ml13"]
    assert videos["tt0000001"] == {
        "video_id": "tt0000001",
        "title": "First (1990)",
        "topic": "Drama, War",
        "description": "A plot. Keywords: cats, dogs. Viewers say: funny, slow.",
        "duration_s": 5400.0,
        "thumbnail": "posters/0000001.jpg",
    }
    assert [videos["tt0000022"][name] for name in ("topic", "description", "duration_s", "thumbnail")] == [None] * 4
    assert sorted(path.name for path in (out / "posters").iterdir()) == ["0000001.jpg"]
    found = validate(open_source(str(out)), tmp_path / "checked")
    assert found.reasons == {}
    watches = found.query(
        "SELECT customer_id, video_id, epoch(timestamp) AS time, watched_s, duration_s, rating FROM watches"
    )
    assert watches.fillna(-1).to_numpy().tolist()[1:3] == [
        ["7", "tt0000001", 1000000001.0, -1, 5400.0, 3.0],
        ["8", "tt0000022", 1000000002.0, -1, -1, 0.5],
    ]


def test_movielens_100k_holds_demographics_out_as_labels(movielens: Path, tmp_path: Path) -> None:
    import_movielens(movielens, tmp_path / "out", "100k")
    labels = {"label_gender": "M", "label_age_band": "under 25", "label_occupation": "writer"}
    assert pq.read_table(tmp_path / "out" / "customers.parquet").to_pylist() == [
        {"customer_id": "1", "zip_region": "8"} | labels,
        {"customer_id": "2", "zip_region": None, "label_gender": "F", "label_age_band": "45 and over",
         "label_occupation": "doctor"},
    ]  # fmt: skip
    (video,) = pq.read_table(tmp_path / "out" / "videos.parquet").to_pylist()
    assert video["description"] == "A plot. Keywords: cats, dogs."


@pytest.mark.skipif(
    not (DATA / "movielens_mm").is_dir(), reason="the MovieLens data does not lie beside the repository"
)
def test_movielens_itself(tmp_path: Path) -> None:
    out = tmp_path / "out"
    tables = import_movielens(DATA / "movielens_mm", out, "100k").tables
    assert tables == {"customers": 943, "videos": 1662, "watches": 100_000}
    found = validate(open_source(str(out)), tmp_path / "checked")
    assert found.reasons == {}
    assert found.counts["pictures"].kept == len(list((out / "posters").iterdir())) == 1526
    shares = found.query(
        "SELECT avg((description IS NOT NULL)::INT) AS said, avg((duration_s > 0)::INT) AS long FROM videos"
    )
    assert shares["said"][0] > 0.99
    bands = found.query("SELECT DISTINCT label_age_band FROM customers")["label_age_band"]
    assert set(bands) == {"under 25", "25 to 34", "35 to 44", "45 and over"}


def test_online_retail(tmp_path: Path) -> None:
    out = tmp_path / "out"
    import_online_retail(unpacked(tmp_path / "retail", RETAIL), out)
    found = validate(open_source(str(out)), tmp_path / "checked")
    assert found.reasons == {}
    orders = found.query("SELECT order_id, epoch(timestamp) AS time, amount, product_id, quantity FROM orders")
    assert orders.to_numpy().tolist() == [
        ["491725", 1260779640.0, 3.3, "A1", 3.0],
        ["C491800", 1260867600.0, -3.3, "A1", -3.0],
    ]
    assert found.query("SELECT customer_id, country, name FROM customers, products").to_numpy().tolist() == [
        ["1", "Iceland", "WHITE MUG"]
    ]


@pytest.mark.skipif(
    not (DATA / "online_retail_ii").is_dir(), reason="Online Retail II does not lie beside the repository"
)
def test_online_retail_itself(tmp_path: Path) -> None:
    import_online_retail(DATA / "online_retail_ii", tmp_path / "out")
    found = validate(open_source(str(tmp_path / "out")), tmp_path / "checked")
    assert {name: count.kept for name, count in found.counts.items()} == {
        "customers": 5_942,
        "products": 4_646,
        "orders": 797_884,
    }
    assert found.reasons == {}
    refunds = found.query(
        "SELECT count(*) AS n, count(*) FILTER (order_id LIKE 'C%') AS c FROM orders WHERE amount < 0"
    )
    assert refunds["n"][0] == refunds["c"][0] > 1000


def test_a_wrong_folder_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"holds no small_ratings.csv.gz"):
        import_movielens(tmp_path, tmp_path / "out")
    with pytest.raises(BadInput, match=r"holds no lines.csv.gz"):
        import_online_retail(tmp_path / "nowhere", tmp_path / "out")
    assert not (tmp_path / "out").exists()
