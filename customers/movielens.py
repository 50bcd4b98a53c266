"""Import MovieLens with plots, keywords and posters: who watched which film when, and what they thought of it.

F. M. Harper and J. A. Konstan (2015), The MovieLens Datasets, https://doi.org/10.1145/2827872; for research, not for
sale. The folder holds films.csv.gz and posters.zip (keyed by IMDb number), and for each population POP_ratings.csv.gz
and POP_items.csv.gz, with 100k_users.csv.gz and small_tags.csv.gz.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from customers.importers import Imported, find_file, write_table
from customers.progress import progress

if TYPE_CHECKING:
    import pandas as pd

Population = Literal["100k", "small"]
AGES = {0: "under 25", 25: "25 to 34", 35: "35 to 44", 45: "45 and over"}  # the youngest age of each band
MINUTE = 60.0


def import_movielens(source: Path, out: Path, population: Population = "small") -> Imported:
    """Write customers, videos and watches to `out`, and the posters of the films somebody rated to `out/posters`.

    A rating stands for a finished watch; nobody measured how long. In "100k", gender, age band and occupation are held
    out as `label_*` and the first digit of the postcode is a trait; "small" knows nothing about its users, but the tags
    they gave a film join its description. Raises BadInput if a file is missing.
    """
    ratings, items = (_read(source, f"{population}_{name}.csv.gz") for name in ("ratings", "items"))
    films = _read(source, "films.csv.gz").set_index("imdb_id")
    items = items[items["movie_id"].isin(ratings["movie_id"])]
    items = items.assign(video_id=_video_id(items), minutes=_minutes(items["imdb_id"].map(films["runtime"])))
    posters = _extract_posters(find_file(source, "posters.zip"), out, items["imdb_id"])
    tags = _tags(_read(source, "small_tags.csv.gz")) if population == "small" else {}
    tables = {
        "customers": _customers(source, ratings, population),
        "videos": _videos(items, films, posters, tags),
        "watches": _watches(ratings, items.set_index("movie_id")),
    }
    return Imported({name: write_table(out, name, frame) for name, frame in tables.items()})


def _read(source: Path, name: str) -> "pd.DataFrame":
    import pandas as pd

    return pd.read_csv(find_file(source, name), dtype=str)


def _video_id(items: "pd.DataFrame") -> "pd.Series":
    """IMDb's name of the film (tt0114709); MovieLens's number where IMDb does not know it."""
    return ("tt" + items["imdb_id"].str.zfill(7)).fillna("ml" + items["movie_id"])


def _minutes(runtime: "pd.Series") -> "pd.Series":
    return runtime.str.removesuffix(" min").astype(float)


def _customers(source: Path, ratings: "pd.DataFrame", population: Population) -> "pd.DataFrame":
    import pandas as pd

    if population == "small":
        return pd.DataFrame({"customer_id": ratings["user_id"].unique()})
    users = _read(source, "100k_users.csv.gz")
    band = pd.cut(users["age"].astype(int), [*AGES, 200], right=False, labels=list(AGES.values()))
    region = users["zip"].str[0]
    return pd.DataFrame(
        {
            "customer_id": users["user_id"],
            "zip_region": region.where(region.str.isdigit()),  # letters are Canada and military post
            "label_gender": users["gender"],
            "label_age_band": band.astype(str),
            "label_occupation": users["occupation"],
        }
    )


def _videos(
    items: "pd.DataFrame", films: "pd.DataFrame", posters: dict[str, str], tags: dict[str, str]
) -> "pd.DataFrame":
    import pandas as pd

    keywords = items["imdb_id"].map(films["keywords"]).str.replace("|", ", ", regex=False)
    plot = items["imdb_id"].map(films["plot"]).fillna("")
    said = items["movie_id"].map(lambda movie: f" Viewers say: {tags[movie]}." if movie in tags else "")
    description = (plot + (" Keywords: " + keywords + ".").fillna("") + said).str.strip()
    videos = pd.DataFrame(
        {
            "video_id": items["video_id"],
            "title": items["title"],
            "topic": items["genres"].where(items["genres"] != "(no genres listed)").str.replace("|", ", ", regex=False),
            "description": description.where(description != ""),
            "duration_s": items["minutes"] * MINUTE,
            "thumbnail": items["imdb_id"].map(posters),
        }
    )
    return videos.drop_duplicates("video_id")  # MovieLens 100K lists some films twice


def _watches(ratings: "pd.DataFrame", items: "pd.DataFrame") -> "pd.DataFrame":
    import pandas as pd

    return pd.DataFrame(
        {
            "customer_id": ratings["user_id"],
            "video_id": ratings["movie_id"].map(items["video_id"]).fillna("ml" + ratings["movie_id"]),
            "timestamp": pd.to_datetime(ratings["timestamp"].astype("int64"), unit="s", utc=True),
            "watched_s": pd.Series(float("nan"), index=ratings.index),
            "duration_s": ratings["movie_id"].map(items["minutes"]) * MINUTE,
            "rating": ratings["rating"].astype(float),
        }
    )


def _tags(tags: "pd.DataFrame") -> dict[str, str]:
    """{movie_id: its tags, the most frequent first}, upper and lower case taken as one."""
    tags = tags.assign(tag=tags["tag"].str.lower())
    counts = tags.groupby(["movie_id", "tag"]).size().rename("times").reset_index()
    counts = counts.sort_values(["movie_id", "times", "tag"], ascending=[True, False, True])
    return {str(movie): ", ".join(group) for movie, group in counts.groupby("movie_id")["tag"]}


def _extract_posters(archive: Path, out: Path, imdb_ids: "pd.Series") -> dict[str, str]:
    """{imdb_id: path of its poster inside `out`} for the films that have one."""
    from zipfile import ZipFile

    found = {}
    (out / "posters").mkdir(parents=True, exist_ok=True)
    with ZipFile(archive) as posters, progress("posters", len(imdb_ids)) as done:
        there = set(posters.namelist())
        for imdb_id in imdb_ids.dropna().unique():
            name = f"{imdb_id.zfill(7)}.jpg"
            if name in there:
                found[imdb_id] = f"posters/{name}"
                (out / "posters" / name).write_bytes(posters.read(name))
            done(1)
    return found
