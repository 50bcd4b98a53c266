"""Segments: HDBSCAN and its peers behind one interface."""

from clustering.agglomerative import AgglomerativeClusterer
from clustering.clusterer import Clusterer
from clustering.dbscan import DBSCANClusterer
from clustering.hdbscan import HDBSCANClusterer
from clustering.kmeans import KMeansClusterer
from clustering.segments import Segments

__all__ = ["AgglomerativeClusterer", "Clusterer", "DBSCANClusterer", "HDBSCANClusterer", "KMeansClusterer", "Segments"]
