# page: compare
