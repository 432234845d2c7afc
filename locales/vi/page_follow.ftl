# page: follow
