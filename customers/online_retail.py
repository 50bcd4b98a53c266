"""Import UCI Online Retail II: two years of invoice lines of a British gift wholesaler.

D. Chen (2019), https://doi.org/10.24432/C5CG6D, CC BY 4.0. The folder holds lines.csv.gz (customer_id, date, invoice,
stock_code, quantity, price), products.csv.gz (stock_code, description) and customers.csv.gz (customer_id, country).
"""

from pathlib import Path

from customers.importers import Imported, find_file, write_table


def import_online_retail(source: Path, out: Path) -> Imported:
    """Write customers (country), products (name) and orders to `out`.

    An invoice line is a row of orders: amount = quantity x price in pounds, negative for returns and cancellations; its
    time is given to the minute, here taken as UTC. Raises BadInput if a file is missing.
    """
    import pandas as pd

    files = [find_file(source, f"{name}.csv.gz") for name in ("lines", "products", "customers")]
    lines, products, customers = (pd.read_csv(path, dtype=str) for path in files)
    quantity = lines["quantity"].astype(float)
    orders = pd.DataFrame(
        {
            "customer_id": lines["customer_id"],
            "order_id": lines["invoice"],
            "timestamp": pd.to_datetime(lines["date"], format="ISO8601", utc=True),
            "amount": (quantity * lines["price"].astype(float)).round(4),
            "product_id": lines["stock_code"],
            "quantity": quantity,
        }
    )
    catalogue = products[["stock_code", "description"]].set_axis(["product_id", "name"], axis=1)
    tables = {"customers": customers[["customer_id", "country"]], "products": catalogue, "orders": orders}
    return Imported({name: write_table(out, name, frame) for name, frame in tables.items()})
