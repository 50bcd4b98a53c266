"""Segments: HDBSCAN and its peers behind one interface, how well they hold, and the names they keep."""

from clustering.agglomerative import AgglomerativeClusterer
from clustering.clusterer import Clusterer
from clustering.dbscan import DBSCANClusterer
from clustering.hdbscan import HDBSCANClusterer
from clustering.kmeans import KMeansClusterer
from clustering.lineage import Lineage, lineage
from clustering.louvain import LouvainClusterer
from clustering.mixture import MixtureClusterer
from clustering.segmentation import Segmentation, segment
from clustering.segments import Segments

__all__ = [
    "AgglomerativeClusterer",
    "Clusterer",
    "DBSCANClusterer",
    "HDBSCANClusterer",
    "KMeansClusterer",
    "Lineage",
    "LouvainClusterer",
    "MixtureClusterer",
    "Segmentation",
    "Segments",
    "lineage",
    "segment",
]
