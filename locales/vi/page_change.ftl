# page: change
