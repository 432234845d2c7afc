# page: publish
